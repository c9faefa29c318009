//! The second window: a process of its own that draws what the program sends it, and knows nothing else.
//!
//! The program listens at an [`Address`] that only this user can open. A window that comes gets [`Slide`]s and, once a
//! second, a beat; without one it says nothing about anybody. It opens no store and reads no file. All that it can say
//! is a byte: let the curtain fall, or this is another window now.
//!
//! The chair never waits for a window: each has a thread of its own and room for one slide, the newest.

mod address;
mod frame;
mod peer;
mod server;
mod watch;
mod window;
mod wire;

pub use address::Address;
pub use frame::{Frame, LONGEST, VERSION};
pub use server::Server;
pub use watch::{Then, Watch};
pub use window::run;
pub use wire::{Heard, Wire, Wires};

#[cfg(doc)]
use crate::app::slide::Slide;
