//! What the system tells the program: end, or look at the size of the window again.

use std::io;

use crate::keys::Input;

/// Starts a thread that passes signals on, until `send` says that nobody listens any more: SIGTERM, SIGINT and SIGQUIT, SIGHUP, and SIGWINCH as the new size.
///
/// # Errors
/// The system refuses the handlers or the thread.
#[cfg(unix)]
pub fn spawn(send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
    use signal_hook::iterator::Signals;

    use crate::keys::Stop;

    let mut signals = Signals::new([SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGWINCH])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let input = match signal {
                SIGHUP => Input::Signal(Stop::Hangup),
                // A window whose size can't be asked for is gone; the reader will say so.
                SIGWINCH => match crossterm::terminal::size() {
                    Ok((cols, rows)) => Input::Resize { cols, rows },
                    Err(_) => continue,
                },
                _ => Input::Signal(Stop::Terminate),
            };
            if !send(input) {
                return;
            }
        }
    })?;
    Ok(())
}

/// Windows has no such signals; its sizes come with the keys.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn spawn(_send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<()> {
    Ok(())
}
