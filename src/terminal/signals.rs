//! What the system tells the program: end, stand still for a while, or look at the size of the window again.

use std::io;
#[cfg(unix)]
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
#[cfg(unix)]
use std::time::Duration;

use crate::keys::Input;

/// A file that may not grow any further ends nothing: what was to be written says so.
///
/// # Errors
/// The system refuses the handler.
#[cfg(unix)]
pub fn outlive_file_limit() -> io::Result<()> {
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::new(AtomicBool::new(false))).map(drop)
}

/// Windows has no such limit.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn outlive_file_limit() -> io::Result<()> {
    Ok(())
}

/// When the process goes on the screen is drawn again, and once more after this: at most twice in that time.
#[cfg(unix)]
const STEADY: Duration = Duration::from_secs(1);

/// Starts a thread that passes signals on, until `send` says that nobody listens any more: SIGTERM, SIGINT
/// and SIGQUIT, SIGHUP, what else would end the process without a word, and SIGWINCH as the new size. At SIGTSTP the terminal is given back and the process stands still;
/// after that, and after a SIGSTOP that nobody hears of, it is taken again.
///
/// # Errors
/// The system refuses the handlers or the thread.
#[cfg(unix)]
pub fn spawn(send: impl Fn(Input) -> bool + Send + Sync + 'static) -> io::Result<()> {
    use signal_hook::consts::{
        SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGWINCH, SIGXCPU,
    };
    use signal_hook::iterator::Signals;

    use super::guard;
    use super::size::resized;
    use crate::keys::Stop;

    let ends = [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU];
    let heard = [SIGWINCH, SIGTSTP, SIGCONT].iter().chain(&ends);
    let mut signals = Signals::new(heard)?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let (send, waits) = (Arc::new(send), Arc::new(AtomicBool::new(false)));
        for signal in signals.forever() {
            let input = match signal {
                SIGHUP => Input::Signal(Stop::Hangup),
                // A window whose size can't be asked for is gone; the reader will say so.
                SIGWINCH => match crossterm::terminal::size() {
                    Ok((cols, rows)) => resized(cols, rows),
                    Err(_) => continue,
                },
                SIGTSTP => {
                    guard::give_back();
                    // Comes back when the process goes on, and then SIGCONT is heard.
                    drop(signal_hook::low_level::emulate_default_handler(SIGTSTP));
                    continue;
                }
                // A terminal that refuses belongs to somebody else: the process is stopped, and goes on later.
                SIGCONT if guard::resume().is_err() => continue,
                // Whoever holds a program back lets it go on many times a second: it draws anew once in a while.
                SIGCONT if waits.swap(true, Ordering::Relaxed) => continue,
                SIGCONT => {
                    let (send, waits) = (send.clone(), waits.clone());
                    let later = move || {
                        std::thread::sleep(STEADY);
                        if waits.swap(false, Ordering::Relaxed) {
                            send(Input::Resumed);
                        }
                    };
                    // Without that thread nothing comes later; what comes now does.
                    drop(std::thread::Builder::new().name("goes-on".to_owned()).spawn(later));
                    Input::Resumed
                }
                _ => Input::Signal(Stop::Terminate),
            };
            if !send(input) {
                return;
            }
        }
    })?;
    Ok(())
}

/// Passes on that the console ends the program: ctrl-break, a window that is closed, a user who logs off. Sizes come with
/// the keys.
///
/// # Errors
/// The system refuses.
#[cfg(windows)]
pub fn spawn(send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<()> {
    use crate::keys::Stop;
    use crate::platform::{End, on_end};

    on_end(move |end| {
        let stop = match end {
            End::Asked => Stop::Terminate,
            End::Gone => Stop::Hangup,
        };
        // When nobody listens the program is ending already.
        send(Input::Signal(stop));
    })
}

/// Elsewhere nothing is heard.
///
/// # Errors
/// None here.
#[cfg(not(any(unix, windows)))]
pub fn spawn(_send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<()> {
    Ok(())
}
