#!/bin/sh
# Tries the commands of the README on a bare Debian 12: nothing but Node, npm, git and certificates.
# A machine that was worked on hides missing steps, so this is the honest way to check "two commands".
#
#   sudo scripts/fresh-machine.sh [-u] [-w] FOLDER COMMAND…
#
#   scripts/fresh-machine.sh /var/tmp/fresh npm run demo -- --json
#   scripts/fresh-machine.sh -u /var/tmp/fresh npm test
#
#   -u   as an ordinary user instead of root (whose clone lies in /root, closed to the database's account)
#   -w   with the uncommitted changes of the working tree instead of a clone of HEAD
#
# FOLDER keeps the bare system (`base`, made once by debootstrap) and the machine of the last run. To look
# around afterwards, run it with FOLDER/machine kept: `KEEP=1 scripts/fresh-machine.sh /var/tmp/fresh sh`.
# Environment handed in: PORT, SANDBOX_PORT, NODE_EXTRA_CA_CERTS' content (as the system's certificates).
# It runs in process and mount namespaces of its own: at its end, whatever still runs inside is named, made
# to fail the check, and ended. The network is shared with the host. Needs root, debootstrap and unshare.
set -eu

as_user='' with_changes=''
while getopts uw option; do
  case "$option" in
    u) as_user=1 ;;
    w) with_changes=1 ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 2 ] || { sed -n '2,18s/^# \{0,1\}//p' "$0" >&2; exit 2; }

repository=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1" && folder=$(cd "$1" && pwd)
shift
base=$folder/base machine=$folder/machine

make_base() {
  debootstrap --variant=minbase --include=ca-certificates,git bookworm "$base.unfinished" >&2
  mkdir -p "$base.unfinished/usr/local/lib/node_modules"
  cp "$(readlink -f "$(command -v node)")" "$base.unfinished/usr/local/bin/node"
  npm_folder=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
  cp -R "$npm_folder" "$base.unfinished/usr/local/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$base.unfinished/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$base.unfinished/usr/local/bin/npx"
  chroot "$base.unfinished" useradd --create-home visitor
  mv "$base.unfinished" "$base"
}

copy_repository() {
  if [ -n "$with_changes" ]; then
    mkdir -p "$1"
    (cd "$repository" && git ls-files -z -co --exclude-standard | tar -c --null -T - --ignore-failed-read) | tar -x -C "$1"
  else
    git clone --quiet "file://$repository" "$1"
  fi
}

[ -d "$base" ] || make_base
if [ -z "${KEEP:-}" ] || [ ! -d "$machine" ]; then
  rm -rf "$machine"
  cp -a "$base" "$machine"
  home=/root
  [ -z "$as_user" ] || home=/home/visitor
  copy_repository "$machine$home/shanmen"
  [ -z "$as_user" ] || chroot "$machine" chown -R visitor:visitor "$home/shanmen"
fi
cp /etc/resolv.conf "$machine/etc/resolv.conf"
# A host behind a proxy of its own has certificates that npm must trust.
cp "${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}" "$machine/etc/ssl/certs/ca-certificates.crt"

cat > "$machine/run-inside" <<'INSIDE'
#!/bin/sh
# Process 1 of the machine: runs the command as the wanted user, then looks for what it left running.
home=$1
shift
cd "$home/shanmen" || exit 1
export HOME="$home"
if [ "$home" = /root ]; then
  "$@" &
else
  # No setpriv wrapper process stays in between: signals reach the command itself.
  setpriv --reuid=visitor --regid=visitor --init-groups -- "$@" &
fi
command=$!
trap 'kill -TERM $command 2>/dev/null' TERM INT
wait $command
code=$?
# A trapped signal ends the first wait early.
wait $command 2>/dev/null
sleep 2
left=''
for process in /proc/[0-9]*; do
  [ "$process" = /proc/1 ] && continue
  line=$(tr '\0' ' ' < "$process/cmdline" 2>/dev/null)
  [ -n "$line" ] && left="$left  ${process#/proc/}  $line
"
done
[ -z "$left" ] && { echo "fresh machine: exit code $code, nothing left running" >&2; exit $code; }
printf 'fresh machine: exit code %s, LEFT RUNNING:\n%s' "$code" "$left" >&2
exit 1
INSIDE
chmod +x "$machine/run-inside"

home=/root
[ -z "$as_user" ] || home=/home/visitor
# shellcheck disable=SC2016 # expanded by the inner shell
exec unshare --mount --pid --fork --kill-child sh -c '
  machine=$1
  shift
  mount --make-rprivate /
  mount -t proc proc "$machine/proc"
  mount --rbind /dev "$machine/dev"
  exec chroot "$machine" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin TERM=dumb LANG=C.UTF-8 \
    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \
    ${PORT:+PORT=$PORT} ${SANDBOX_PORT:+SANDBOX_PORT=$SANDBOX_PORT} /run-inside "$@"
' sh "$machine" "$home" "$@"
