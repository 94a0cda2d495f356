#!/bin/bash
# Unpack Debian testing's sysdig (libsinsp, a real Falco plugin host) into a cache folder: no root, no
# chroot, nothing installed, the machine's own apt state untouched.
#
#   install-sysdig.sh [DEST]      DEST defaults to $TSFALCO_CACHE_DIR/sysdig (else ~/.cache/tsfalco/sysdig)
#
# Prints the path of a `sysdig` wrapper script on stdout. One attempt; exit status 3 with one plain line
# on stderr when it cannot be had here (no apt, no network, no Debian keyring), 0 when it is there.
set -u
suite=forky
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
dest=${1:-${TSFALCO_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/tsfalco}/sysdig}

unavailable() { echo "sysdig is not available: $1" >&2; exit 3; }

# An absolute path, whose parent exists.
mkdir -p "$(dirname "$dest")" || unavailable "cannot write $(dirname "$dest")"
dest=$(cd "$(dirname "$dest")" && pwd)/$(basename "$dest")
if [ -x "$dest/sysdig" ]; then echo "$dest/sysdig"; exit 0; fi

for tool in apt-get dpkg dpkg-deb tar flock; do
  command -v $tool >/dev/null || unavailable "$tool is missing (a Debian or Ubuntu machine is needed)"
done
[ -r $keyring ] || unavailable "$keyring is missing (apt-get install debian-archive-keyring)"

# Two test workers may arrive together: the second waits, then finds the work done.
exec 9> "$dest.lock"
flock -w 300 9 || unavailable "another install holds $dest.lock"
if [ -x "$dest/sysdig" ]; then echo "$dest/sysdig"; exit 0; fi

work=$(mktemp -d "$dest.XXXXXX") || unavailable "cannot write $(dirname "$dest")"
trap 'rm -rf "$work"' EXIT

# The machine's own Debian mirror if it has one (it may be the only one reachable), else the public one.
mirror=$(sed -nE 's@^(URIs:|deb )[^#]*(https?://[^ ]*/debian)/?( .*)?$@\2@p' \
  /etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | head -n 1)
mirror=${mirror:-http://deb.debian.org/debian}

mkdir -p "$work"/apt/{lists/partial,archives/partial,preferences.d} "$work/root"
: > "$work/apt/status" # nothing counts as installed, so apt resolves the whole closure, libc included
echo "deb [signed-by=$keyring] $mirror $suite main" > "$work/apt/sources.list"
# Read after the machine's apt.conf (-c), so its proxy and access settings stay in force.
cat > "$work/apt/apt.conf" <<CONF
Dir::State "$work/apt";
Dir::State::status "$work/apt/status";
Dir::Cache "$work/apt";
Dir::Etc::SourceList "$work/apt/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "$work/apt/preferences.d";
Acquire::Languages "none";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
APT::Update::Error-Mode "any";
Acquire::Retries "0";
Acquire::http::Timeout "30";
APT::Sandbox::User "root";
APT::Install-Recommends "false";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Install-Pkgs;
#clear DPkg::Post-Invoke;
CONF
private_apt() { apt-get -c "$work/apt/apt.conf" -qq "$@" > "$work/apt.log" 2>&1; }
reason() { grep -m 1 -E '^(E|W):' "$work/apt.log" || tail -n 1 "$work/apt.log"; }

private_apt update || unavailable "apt-get update: $(reason)"
private_apt -y --download-only install sysdig || unavailable "apt-get download: $(reason)"

# usr-merge links first: a package that still ships /lib64 would else make it a real folder.
mkdir -p "$work"/root/usr/{lib,lib64,bin,sbin}
for name in lib lib64 bin sbin; do ln -s usr/$name "$work/root/$name"; done
for package in "$work"/apt/archives/*.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar -x --keep-directory-symlink -C "$work/root" ||
    unavailable "cannot unpack $(basename "$package")"
done

# The folder's own loader with its own libc. TSFALCO_PRELOAD: libraries to preload (libasan.so).
cat > "$work/sysdig" <<'RUN'
#!/bin/bash
root=$(cd "$(dirname "$0")" && pwd)/root
for loader in "$root"/usr/lib64/ld-linux-*.so.? "$root"/usr/lib/ld-linux-*.so.?; do [ -x "$loader" ] && break; done
exec "$loader" --inhibit-cache --library-path "$(echo "$root"/usr/lib/*-linux-gnu)" \
  ${TSFALCO_PRELOAD:+--preload "$TSFALCO_PRELOAD"} --argv0 sysdig "$root/usr/bin/sysdig" "$@"
RUN
chmod +x "$work/sysdig"
rm -rf "$work/apt"
"$work/sysdig" --libs-version > "$work/version" 2>&1 || unavailable "it does not start: $(tail -n 1 "$work/version")"
rm -rf "$dest"
mv "$work" "$dest" && chmod 755 "$dest" || unavailable "cannot write $dest"
echo "$dest/sysdig"
