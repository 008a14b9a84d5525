@echo off
rem Serves this room: the address stands in this window, and how others join on the page /join.
cd /d "%~dp0"
if not defined ROSTRUM_DATA set "ROSTRUM_DATA=%USERPROFILE%\Rostrum"
runtime\node.exe --enable-source-maps dist\supervisor.js --room
if errorlevel 1 pause
