@echo off
rem Starts Binnacle from this checkout on Windows: finds a JDK 25, builds when the sources are newer, runs.
rem   BINNACLE_JAVA           the JDK's folder to use, when not the first one found
rem   BINNACLE_JAVA_OPTIONS   more options for java
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\target\launch\app"
set "JDK="

if defined BINNACLE_JAVA call :try "%BINNACLE_JAVA%"
if not defined JDK if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
  if not defined JDK if exist "%%~R" for /d %%J in ("%%~R\*") do if not defined JDK call :try "%%J"
)
if not defined JDK (
  echo Binnacle needs a JDK 25 or newer, and there is none in the usual places. 1>&2
  echo   Install one:   winget install EclipseAdoptium.Temurin.25.JDK   or https://adoptium.net 1>&2
  echo   or name one:   set BINNACLE_JAVA=C:\path\to\jdk-25 1>&2
  exit /b 3
)

set "FRESH="
for /f "delims=" %%F in ('powershell -NoProfile -Command "$s = Get-Item -LiteralPath '%APP%\stamp' -ErrorAction SilentlyContinue; if ($s) { $p = 'pom.xml','src\main','fxml','styles' | ForEach-Object { Join-Path '%HOME_DIR%' $_ }; $n = Get-ChildItem -LiteralPath $p -Recurse | Where-Object { $_.LastWriteTime -gt $s.LastWriteTime } | Select-Object -First 1; if (-not $n) { 'yes' } }"') do set "FRESH=%%F"
if not "%FRESH%"=="yes" call :build || exit /b 3

set "PLATFORM="
if not "%~1"=="" if not "%~1"=="--workspace" if not "%~1"=="--user" set "PLATFORM=-Dglass.platform=Headless -Dprism.order=sw"
"%JDK%\bin\java" -XX:+UseSerialGC -Xms64m -Xmx1g -XX:MetaspaceSize=128m -XX:MaxNewSize=32m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %PLATFORM% %BINNACLE_JAVA_OPTIONS% -cp "%APP%\binnacle.jar" dev.binnacle.Main %*
exit /b %ERRORLEVEL%

:try
rem a JDK says its version in its release file: reading is faster than starting it
if not exist "%~1\bin\javac.exe" exit /b 1
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  for /f "tokens=1 delims=.-+" %%M in (%%V) do if %%~M GEQ 25 set "JDK=%~f1"
)
exit /b 0

:build
where mvn >nul 2>nul || (
  echo Binnacle builds itself on its first start with Maven, and there is no mvn on the PATH. 1>&2
  echo   Install Maven 3.9 or newer: https://maven.apache.org 1>&2
  exit /b 1
)
echo Building Binnacle, this once ... 1>&2
if not exist "%HOME_DIR%\target\launch" mkdir "%HOME_DIR%\target\launch"
set "JAVA_HOME=%JDK%"
pushd "%HOME_DIR%"
call mvn -B -ntp -Doutput=target/launch/build -Dchecks=-nowarn -Dmaven.test.skip=true -Dexec.skip=true -Dcheckstyle.skip=true package > target\launch\build.log 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo Building failed. See %HOME_DIR%\target\launch\build.log 1>&2
  findstr /b /l /c:"[ERROR]" "%HOME_DIR%\target\launch\build.log" 1>&2
  exit /b 1
)
if exist "%APP%" rmdir /s /q "%APP%"
mkdir "%APP%\lib"
copy /y "%HOME_DIR%\target\launch\build\binnacle-*.jar" "%APP%\binnacle.jar" >nul
copy /y "%HOME_DIR%\target\launch\build\lib\*.jar" "%APP%\lib\" >nul
type nul > "%APP%\stamp"
exit /b 0
