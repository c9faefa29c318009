//! Whether the other side of a socket is the same user. A folder and a pipe have rights; this is asked all the same.

use std::io;

use interprocess::local_socket::Stream;
use interprocess::local_socket::traits::StreamCommon as _;

/// Whether the other side is this user; what can't be told is not.
pub(super) fn is_same_user(stream: &Stream) -> bool {
    stream.peer_creds().is_ok_and(|creds| same(&creds).unwrap_or(false))
}

#[cfg(unix)]
fn same(creds: &interprocess::local_socket::PeerCreds) -> io::Result<bool> {
    Ok(creds.euid() == Some(rustix::process::geteuid().as_raw()))
}

#[cfg(windows)]
fn same(creds: &interprocess::local_socket::PeerCreds) -> io::Result<bool> {
    use crate::platform;

    let process = creds.pid().ok_or(io::ErrorKind::NotFound)?;
    Ok(platform::user_of(process)? == platform::user()?)
}
