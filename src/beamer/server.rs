//! The program's side: windows come, get the newest slide, and go.

use std::io::{self, Read as _, Write as _};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use interprocess::local_socket::traits::{Listener as _, Stream as _};
use interprocess::local_socket::{Listener, ListenerOptions, Stream};

use super::address::Address;
use super::frame::{CURTAIN, Frame, VERSION, greet, greeted};
use super::peer::is_same_user;
use crate::app::slide::Slide;
use crate::app::stage::Window;

/// No more windows than this listen at once.
const MOST: usize = 8;

/// So long a window may wait before it says who it is.
const PATIENCE: Duration = Duration::from_secs(2);

/// Listens until it is dropped. Nothing here waits for a window but the window's own threads.
#[derive(Debug)]
pub struct Server {
    address: Address,
    windows: Arc<Windows>,
}

impl Server {
    /// Begins to listen. `tell` hears of windows that come and go, from their threads.
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
            while let Ok(stream) = listener.accept() {
                let listening = Arc::clone(&listening);
                // Where the system has no more threads, that window waits and tries again.
                let _ =
                    thread::Builder::new().name("window".to_owned()).spawn(move || listening.serve(stream));
            }
        })?;
        Ok(Self { address, windows })
    }

    /// How many windows listen.
    pub fn listening(&self) -> usize {
        self.windows.all().len()
    }

    /// Every window shows this next. One that is slow gets the newest only.
    pub fn show(&self, slide: Slide) {
        let bytes: Arc<[u8]> = Frame::Slide(Box::new(slide)).bytes().into();
        self.windows
            .all()
            .iter()
            .for_each(|mailbox| mailbox.put(|slot| slot.slide = Some(Arc::clone(&bytes))));
    }

    /// Says that the program is there.
    pub fn beat(&self) {
        self.windows.all().iter().for_each(|mailbox| mailbox.put(|slot| slot.beat = true));
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

/// The windows that listen.
struct Windows {
    all: Mutex<Vec<Arc<Mailbox>>>,
    tell: Box<dyn Fn(Window) + Send + Sync>,
}

impl std::fmt::Debug for Windows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Windows)).finish_non_exhaustive()
    }
}

impl Windows {
    fn all(&self) -> MutexGuard<'_, Vec<Arc<Mailbox>>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everything about one window, on its own thread.
    fn serve(&self, stream: Stream) {
        if !is_same_user(&stream) {
            return;
        }
        // Not every system can; a window that never says who it is keeps its thread then, and gets nothing.
        let _ = stream.set_recv_timeout(Some(PATIENCE));
        let stream = Arc::new(stream);
        let knows = greet(&mut &*stream).and_then(|()| greeted(&mut &*stream));
        if !knows.is_ok_and(|version| version == VERSION) {
            return;
        }
        let _ = stream.set_recv_timeout(None);
        let mailbox = Arc::new(Mailbox::default());
        {
            let mut all = self.all();
            if all.len() >= MOST {
                return;
            }
            all.push(Arc::clone(&mailbox));
            let came = Window::Came { listening: all.len(), code: code() };
            drop(all);
            (self.tell)(came);
        }
        thread::scope(|both| {
            let hears = thread::Builder::new().name("hearing".to_owned());
            let heard = hears.spawn_scoped(both, || {
                self.hear(&stream);
                mailbox.put(|slot| slot.gone = true);
            });
            if heard.is_ok() {
                mailbox.deliver(&stream);
            }
            self.gone(&mailbox);
            // The other thread ends with the process, or when the window does.
        });
    }

    /// What a window says: one byte, again and again, until it goes.
    fn hear(&self, stream: &Stream) {
        let mut said = [0];
        while (&mut &*stream).read_exact(&mut said).is_ok() {
            if said != [CURTAIN] {
                return;
            }
            (self.tell)(Window::Curtain);
        }
    }

    fn gone(&self, mailbox: &Arc<Mailbox>) {
        let mut all = self.all();
        all.retain(|other| !Arc::ptr_eq(other, mailbox));
        let listening = all.len();
        drop(all);
        (self.tell)(Window::Went { listening });
    }
}

/// A code of two digits that nobody can guess.
fn code() -> u8 {
    let mut drawn = [0];
    // Without a source of chance there is still a code: it tells two windows apart, it keeps no secret.
    let _ = getrandom::fill(&mut drawn);
    10 + drawn[0] % 90
}

/// Room for what one window gets next.
#[derive(Debug, Default)]
struct Mailbox {
    slot: Mutex<Slot>,
    wake: Condvar,
}

#[derive(Debug, Default)]
struct Slot {
    slide: Option<Arc<[u8]>>,
    beat: bool,
    gone: bool,
}

impl Mailbox {
    fn put(&self, change: impl FnOnce(&mut Slot)) {
        change(&mut self.slot.lock().unwrap_or_else(PoisonError::into_inner));
        self.wake.notify_one();
    }

    /// Writes what comes in, until the window is gone.
    fn deliver(&self, stream: &Stream) {
        let beat = Frame::Beat.bytes();
        loop {
            let slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
            let waits = |slot: &mut Slot| slot.slide.is_none() && !slot.beat && !slot.gone;
            let mut slot = self.wake.wait_while(slot, waits).unwrap_or_else(PoisonError::into_inner);
            let Slot { slide, beat: beats, gone } = std::mem::take(&mut *slot);
            drop(slot);
            if gone {
                return;
            }
            let written = match (slide, beats) {
                (Some(slide), _) => (&mut &*stream).write_all(&slide),
                (None, true) => (&mut &*stream).write_all(&beat),
                (None, false) => Ok(()),
            };
            if written.is_err() {
                return;
            }
        }
    }
}
