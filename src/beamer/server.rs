//! The program's side: windows come, get the newest slide, and go.

use std::collections::BTreeSet;
use std::io::{self, Read as _, Write as _};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use interprocess::local_socket::traits::{Listener as _, Stream as _};
use interprocess::local_socket::{Listener, ListenerOptions, Stream};

use super::address::Address;
use super::frame::{CURTAIN, Frame, VERSION, greet, greeted};
use super::peer::End;
use crate::app::slide::{Shows, Slide};
use crate::app::stage::Window;

/// No more windows than this listen at once, those included that have not said yet who they are.
const MOST: usize = 8;

/// So long a window may wait before it says who it is; and so long nobody is let in after the system refused one.
const PATIENCE: Duration = Duration::from_secs(2);

/// Listens until it is dropped. Nothing here waits for a window but the window's own threads.
#[derive(Debug)]
pub struct Server {
    address: Address,
    windows: Arc<Windows>,
}

impl Server {
    /// Begins to listen. `tell` hears of windows that come and go, in the order in which they do.
    ///
    /// # Errors
    /// The system gives no place to listen that is this user's alone.
    pub fn listen(address: Address, tell: impl Fn(Window) + Send + Sync + 'static) -> io::Result<Self> {
        address.prepare()?;
        let listener = listener(&address)?;
        address.announce()?;
        let windows = Arc::new(Windows { all: Mutex::default(), tell: Box::new(tell) });
        let listening = Arc::clone(&windows);
        thread::Builder::new().name("windows".to_owned()).spawn(move || {
            loop {
                match listener.accept() {
                    Ok(stream) => listening.let_in(stream),
                    // Too many files, or a window that thought better of it.
                    Err(_) => thread::sleep(PATIENCE),
                }
            }
        })?;
        Ok(Self { address, windows })
    }

    /// How many windows listen.
    pub fn listening(&self) -> usize {
        self.windows.all().mailboxes.len()
    }

    /// Every window that the program has heard of shows this next; a code, only the one whose it is. One that is slow gets
    /// the newest only.
    pub fn show(&self, slide: &Slide) {
        let bytes = |slide: Slide| -> Arc<[u8]> { Frame::Slide(Box::new(slide)).bytes().into() };
        let (shown, nothing) =
            (bytes(slide.clone()), bytes(Slide { shows: Shows::Nothing, ..slide.clone() }));
        for mailbox in self.windows.all().mailboxes.iter().filter(|mailbox| mailbox.is_heard_of()) {
            let is_meant = !matches!(slide.shows, Shows::Code(code) if code != mailbox.code);
            mailbox.put(|slot| slot.slide = Some(Arc::clone(if is_meant { &shown } else { &nothing })));
        }
    }

    /// The program has heard of this window: what it shows from now on was made with it in mind.
    pub fn heard_of(&self, code: u8) {
        let all = self.windows.all();
        all.mailboxes
            .iter()
            .filter(|mailbox| mailbox.code == code)
            .for_each(|mailbox| mailbox.put(|slot| slot.heard_of = true));
    }

    /// Says that the program is there.
    pub fn beat(&self) {
        self.windows.all().mailboxes.iter().for_each(|mailbox| mailbox.put(|slot| slot.beat = true));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.address.forget();
    }
}

#[cfg(unix)]
fn listener(address: &Address) -> io::Result<Listener> {
    ListenerOptions::new().name(address.name()?).create_sync()
}

/// A pipe that nobody but this user can open: by itself a pipe lets everybody read.
#[cfg(windows)]
fn listener(address: &Address) -> io::Result<Listener> {
    use interprocess::os::windows::local_socket::ListenerOptionsExt as _;
    use interprocess::os::windows::security_descriptor::SecurityDescriptor;
    use widestring::U16CString;

    let rights = format!("D:P(A;;GA;;;{})", crate::platform::user()?);
    let rights = U16CString::from_str(rights).map_err(|_| io::ErrorKind::InvalidInput)?;
    let rights = SecurityDescriptor::deserialize(&rights)?;
    ListenerOptions::new().name(address.name()?).security_descriptor(rights).create_sync()
}

/// The windows.
struct Windows {
    all: Mutex<All>,
    /// Called while the lock is held, so that nobody hears of them in another order; it only sends.
    tell: Box<dyn Fn(Window) + Send + Sync>,
}

#[derive(Default)]
struct All {
    /// Those that listen.
    mailboxes: Vec<Arc<Mailbox>>,
    /// How many have not said yet who they are.
    strangers: usize,
}

impl All {
    /// A code of two digits that no other window has, and that nobody can guess.
    fn code(&self) -> u8 {
        let taken: BTreeSet<u8> = self.mailboxes.iter().map(|mailbox| mailbox.code).collect();
        let mut drawn = [0];
        // Without a source of chance there is still a code: it tells two windows apart, it keeps no secret.
        let _ = getrandom::fill(&mut drawn);
        let free: Vec<u8> = (10..100).filter(|code| !taken.contains(code)).collect();
        free.get(usize::from(drawn[0]) % free.len().max(1)).copied().unwrap_or(10)
    }
}

impl std::fmt::Debug for Windows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Windows)).finish_non_exhaustive()
    }
}

impl Windows {
    fn all(&self) -> MutexGuard<'_, All> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody is at the door. Where there is no room or no thread, they try again.
    fn let_in(self: &Arc<Self>, stream: Stream) {
        {
            let mut all = self.all();
            if all.strangers + all.mailboxes.len() >= MOST {
                return;
            }
            all.strangers += 1;
        }
        let windows = Arc::clone(self);
        let begun = thread::Builder::new().name("window".to_owned()).spawn(move || windows.serve(stream));
        if begun.is_err() {
            self.all().strangers -= 1;
        }
    }

    /// Everything about one window, on its own thread.
    fn serve(&self, stream: Stream) {
        let end = knows(stream);
        let (end, mailbox) = {
            let mut all = self.all();
            all.strangers -= 1;
            let Some(end) = end else { return };
            let mailbox =
                Arc::new(Mailbox { code: all.code(), slot: Mutex::default(), wake: Condvar::new() });
            all.mailboxes.push(Arc::clone(&mailbox));
            (self.tell)(Window::Came(mailbox.code));
            (end, mailbox)
        };
        thread::scope(|both| {
            let heard = thread::Builder::new().name("hearing".to_owned()).spawn_scoped(both, || {
                self.hear(&end);
                // It goes when it says so, whatever is still being written to it.
                self.gone(&mailbox);
                mailbox.put(|slot| slot.gone = true);
            });
            if heard.is_ok() {
                mailbox.deliver(&end);
            }
            self.gone(&mailbox);
        });
    }

    /// What a window says: that it wants the curtain, again and again, until it goes or is another one.
    fn hear(&self, end: &End) {
        let (mut said, mut stream) = ([0], end.stream());
        while stream.read_exact(&mut said).is_ok() && said == [CURTAIN] {
            (self.tell)(Window::Curtain);
        }
    }

    fn gone(&self, mailbox: &Arc<Mailbox>) {
        let mut all = self.all();
        let before = all.mailboxes.len();
        all.mailboxes.retain(|other| !Arc::ptr_eq(other, mailbox));
        if all.mailboxes.len() < before {
            (self.tell)(Window::Went(mailbox.code));
        }
    }
}

/// A window of this user, and of this version.
fn knows(stream: Stream) -> Option<End> {
    let end = End::to_same_user(stream).ok()?;
    let mut stream = end.stream();
    // Not every system can: there a window that never says who it is keeps its place, and gets nothing.
    let _ = stream.set_recv_timeout(Some(PATIENCE));
    greet(&mut stream).ok()?;
    let version = greeted(&mut stream).ok()?;
    let _ = stream.set_recv_timeout(None);
    (version == VERSION).then_some(end)
}

/// Room for what one window gets next.
#[derive(Debug)]
struct Mailbox {
    code: u8,
    slot: Mutex<Slot>,
    wake: Condvar,
}

#[derive(Debug, Default)]
struct Slot {
    slide: Option<Arc<[u8]>>,
    beat: bool,
    heard_of: bool,
    gone: bool,
}

impl Mailbox {
    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_heard_of(&self) -> bool {
        self.slot().heard_of
    }

    fn put(&self, change: impl FnOnce(&mut Slot)) {
        change(&mut self.slot());
        self.wake.notify_one();
    }

    /// Writes what comes in, until the window is gone.
    fn deliver(&self, end: &End) {
        let (beat, mut stream) = (Frame::Beat.bytes(), end.stream());
        loop {
            let waits = |slot: &mut Slot| slot.slide.is_none() && !slot.beat && !slot.gone;
            let mut slot = self.wake.wait_while(self.slot(), waits).unwrap_or_else(PoisonError::into_inner);
            let (slide, beats) = (slot.slide.take(), std::mem::take(&mut slot.beat));
            let gone = slot.gone;
            drop(slot);
            if gone {
                return;
            }
            let written = match (slide, beats) {
                (Some(slide), _) => stream.write_all(&slide),
                (None, true) => stream.write_all(&beat),
                (None, false) => Ok(()),
            };
            if written.is_err() {
                return;
            }
        }
    }
}
