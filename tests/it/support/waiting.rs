//! Waiting for another process: until it did what is waited for, ten seconds at most. How long it took is printed,
//! and never judged.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// Long enough for a busy machine; a test that passes never waits for it.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is waited for, and since when.
pub struct Waiting {
    what: String,
    began: Instant,
}

impl Waiting {
    /// Begins to wait.
    pub fn until(what: impl Into<String>) -> Self {
        Self { what: what.into(), began: Instant::now() }
    }

    /// What comes next from over there, if it comes in time.
    pub fn next<T>(&self, from: &Receiver<T>) -> Result<T, RecvTimeoutError> {
        from.recv_timeout(PATIENCE.saturating_sub(self.began.elapsed()))
    }

    /// It is there.
    pub fn over(self) {
        println!("{:>6} ms  {}", self.began.elapsed().as_millis(), self.what);
    }
}

/// What another process ends with.
#[cfg(unix)]
#[track_caller]
pub fn end_of<T: Send + 'static>(what: &str, wait: impl FnOnce() -> T + Send + 'static) -> T {
    let waiting = Waiting::until(what);
    let (send, ended) = std::sync::mpsc::channel();
    std::thread::spawn(move || send.send(wait()));
    let end = waiting.next(&ended).unwrap_or_else(|why| panic!("{why:?}: {what}"));
    waiting.over();
    end
}

/// Hands, which are slower than the program: between two keys.
#[cfg(unix)]
pub struct Hands {
    pressed: Instant,
}

/// Between two keys that a hand presses, and with room for a busy machine.
#[cfg(unix)]
const BETWEEN_KEYS: Duration = Duration::from_millis(50);

#[cfg(unix)]
impl Hands {
    /// Nothing was pressed yet.
    pub fn new() -> Self {
        Self { pressed: Instant::now() }
    }

    /// What comes from over there before the next key can be pressed; nothing when it can.
    pub fn next<T>(&self, from: &Receiver<T>) -> Option<T> {
        from.recv_timeout(BETWEEN_KEYS.checked_sub(self.pressed.elapsed())?).ok()
    }

    /// A key is pressed.
    pub fn press(&mut self) {
        self.pressed = Instant::now();
    }
}
