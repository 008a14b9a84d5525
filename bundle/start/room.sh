#!/bin/sh
# Serves this room: the address stands in this window, and how others join on the page /join.
case $0 in */*) cd "${0%/*}" || exit 1 ;; esac
export ROSTRUM_DATA="${ROSTRUM_DATA:-$HOME/Rostrum}"
exec ./runtime/node --enable-source-maps dist/supervisor.js --room
