#!/bin/sh
# Serves this room: the address stands in this window, and how others join on the page /join.
case $0 in */*) cd "${0%/*}" || exit 1 ;; esac
export ROSTRUM_DATA="${ROSTRUM_DATA:-$HOME/Rostrum}"
[ -t 0 ] || exec ./runtime/node --enable-source-maps dist/supervisor.js --room
./runtime/node --enable-source-maps dist/supervisor.js --room && exit
# The window would close with the sentence in it.
status=$?
printf '\nPress Enter to close this window. '
read -r _
exit "$status"
