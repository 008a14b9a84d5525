#!/bin/sh
# Starts Rostrum on this computer and shows it. What is logged is kept in the folder “Rostrum” of your home.
case $0 in */*) cd "${0%/*}" || exit 1 ;; esac
export ROSTRUM_DATA="${ROSTRUM_DATA:-$HOME/Rostrum}" PORT="${PORT:-3000}"
show() {
  if command -v open >/dev/null 2>&1; then open "$1"; elif command -v xdg-open >/dev/null 2>&1; then xdg-open "$1"; fi
}
(./runtime/node -e 'const t=Date.now();(async function f(){try{await fetch(process.argv[1]+"/healthz")}catch{if(Date.now()-t<20000)setTimeout(f,300);else process.exit(1)}})()' "http://localhost:$PORT" && show "http://localhost:$PORT" >/dev/null 2>&1) &
[ -t 0 ] || exec ./runtime/node --enable-source-maps dist/supervisor.js
./runtime/node --enable-source-maps dist/supervisor.js && exit
# The window would close with the sentence in it.
status=$?
printf '\nPress Enter to close this window. '
read -r _
exit "$status"
