@echo off
rem Starts Rostrum on this computer and shows it. What is logged is kept in the folder "Rostrum" of your home.
cd /d "%~dp0"
if not defined ROSTRUM_DATA set "ROSTRUM_DATA=%USERPROFILE%\Rostrum"
if not defined PORT set "PORT=3000"
start "" /b cmd /c "timeout /t 3 /nobreak >nul & start http://localhost:%PORT%"
runtime\node.exe --enable-source-maps dist\supervisor.js
if errorlevel 1 pause
