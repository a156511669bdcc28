#!/usr/bin/env bash
# Makes the pictures in the folder above anew: packs the package, restores a fresh project with it, opens that in VS Code
# in the browser and takes screenshots. Needs the .NET SDK, Node, and on the PATH code-server and chromium; CODE_SERVER
# and CHROMIUM name others.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
CHROMIUM=$(command -v "${CHROMIUM:-chromium}")
export CHROMIUM MSBUILDDISABLENODEREUSE=1
port=${PORT:-18080}
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; wait; rm -rf "$work"' EXIT

# The package, and a project that has it.
dotnet pack "$root/src/ShapeAnalyzer" -c Release -o "$work/feed" -v q -nologo
version=$(basename "$work"/feed/*.nupkg .nupkg)
cp -r "$here/project" "$work/Digits"
cat > "$work/nuget.config" << CONFIG
<configuration><packageSources><add key="feed" value="$work/feed" /></packageSources></configuration>
CONFIG
export ShapeAnalyzerVersion=${version#ShapeAnalyzer.}
NUGET_PACKAGES=$work/packages dotnet restore "$work/Digits" -v q -nologo

# The language server, and the extension that starts it.
dotnet build "$here/server" -o "$work/server" -v q -nologo
mkdir -p "$work/extensions" "$work/data/User"
cp -r "$here/extension" "$work/extensions/shape-analyzer.shape-analyzer-pictures-0.0.1"
(cd "$work/extensions/shape-analyzer.shape-analyzer-pictures-0.0.1" && npm install --no-audit --no-fund --silent)
sed "s|SERVER|$work/server/Server.dll|; s|PROJECT|$work/Digits/Pictures.csproj|" "$here/settings.json" > "$work/data/User/settings.json"

# VS Code, and the one who looks at it.
printf 'bind-addr: 127.0.0.1:%s\nauth: none\ncert: false\n' "$port" > "$work/config.yaml"
${CODE_SERVER:-code-server} --config "$work/config.yaml" --user-data-dir "$work/data" --extensions-dir "$work/extensions" \
  --disable-telemetry --disable-update-check --disable-workspace-trust "$work/Digits" > "$work/log" 2>&1 &
server=$!
cp "$here/pictures.mjs" "$here/package.json" "$work/"
(cd "$work" && npm install --no-audit --no-fund --silent && node pictures.mjs "http://127.0.0.1:$port" "$work/Digits" "$here/..")
