//! One end of a socket, and whether the other end is the same user. A folder and a pipe have rights; this is asked all
//! the same.

use std::io;

use interprocess::local_socket::Stream;
use interprocess::local_socket::traits::StreamCommon as _;

/// One end. Letting go of it waits for nobody: what the other side has not read by then, it need not read.
#[derive(Debug)]
pub(super) struct End(Stream);

impl End {
    /// Of a stream to the same user; anybody else is refused, and who can't be told.
    pub(super) fn to_same_user(stream: Stream) -> io::Result<Self> {
        let end = Self(stream);
        let known = end.0.peer_creds().and_then(|creds| same(&creds));
        if known.unwrap_or(false) { Ok(end) } else { Err(io::ErrorKind::PermissionDenied.into()) }
    }

    /// To read from and to write to, on whichever thread.
    pub(super) fn stream(&self) -> &Stream {
        &self.0
    }
}

#[cfg(windows)]
impl Drop for End {
    fn drop(&mut self) {
        // A pipe is closed only once everything was read, each after the one before: a window that reads nothing would
        // keep all others open.
        let Stream::NamedPipe(pipe) = &self.0;
        pipe.inner().assume_flushed();
    }
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
