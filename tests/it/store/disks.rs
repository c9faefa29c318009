//! A disk that fails when it is told to, and payloads to put on it.

use std::collections::VecDeque;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::{Arc, Mutex};

use casustafel::store::disk::{Disk, LogFile};
use casustafel::store::reader::Reader;
use casustafel::store::record::Hash;

/// What a call on the disk does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Luck {
    Good,
    /// Fails; of a write this many bytes reach the file.
    Fails(ErrorKind, usize),
}

/// The luck of the calls to come (good when none is left), shared with the test that sets it.
pub type Script = Arc<Mutex<VecDeque<Luck>>>;

/// What was called on a disk, shared with the test that reads it.
pub type Calls = Arc<Mutex<Vec<&'static str>>>;

/// A real file that tells what is called.
pub struct Told {
    file: LogFile,
    calls: Calls,
}

impl Told {
    pub fn open(path: &Path) -> (Box<dyn Disk>, Calls) {
        let calls = Calls::default();
        (Box::new(Self { file: LogFile::open(path).unwrap(), calls: Arc::clone(&calls) }), calls)
    }
}

impl Disk for Told {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.calls.lock().unwrap().push("write");
        self.file.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.calls.lock().unwrap().push("sync");
        self.file.sync()
    }

    fn rewind(&mut self, length: u64) -> io::Result<()> {
        self.calls.lock().unwrap().push("rewind");
        self.file.rewind(length)
    }

    fn check(&self, length: Option<u64>) -> io::Result<()> {
        self.file.check(length)
    }

    fn reader(&self) -> io::Result<Reader> {
        self.file.reader()
    }
}

/// A real file behind a script.
pub struct Flaky {
    file: LogFile,
    script: Script,
}

impl Flaky {
    pub fn open(path: &Path) -> (Box<dyn Disk>, Script) {
        let script = Script::default();
        let disk = Self { file: LogFile::open(path).unwrap(), script: Arc::clone(&script) };
        (Box::new(disk), script)
    }

    fn luck(&self) -> Luck {
        self.script.lock().unwrap().pop_front().unwrap_or(Luck::Good)
    }
}

impl Disk for Flaky {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.luck() {
            Luck::Good => self.file.write(bytes),
            Luck::Fails(kind, written) => {
                self.file.write(&bytes[..written.min(bytes.len())])?;
                Err(kind.into())
            }
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        match self.luck() {
            Luck::Good => self.file.sync(),
            Luck::Fails(kind, _) => Err(kind.into()),
        }
    }

    fn rewind(&mut self, length: u64) -> io::Result<()> {
        match self.luck() {
            Luck::Good => self.file.rewind(length),
            Luck::Fails(kind, _) => Err(kind.into()),
        }
    }

    fn check(&self, length: Option<u64>) -> io::Result<()> {
        self.file.check(length)
    }

    fn reader(&self) -> io::Result<Reader> {
        self.file.reader()
    }
}

/// A payload that is chained to the one before it.
pub fn payload(prev: &Hash, text: &str) -> Vec<u8> {
    let hex: String = prev.iter().map(|byte| format!("{byte:02x}")).collect();
    format!(r#"{{"v":1,"prev":"{hex}","text":"{text}"}}"#).into_bytes()
}

/// Chained payloads, one per text.
pub fn payloads(texts: &[&str]) -> Vec<Vec<u8>> {
    let mut prev = [0; 32];
    let chained = texts.iter().map(|text| {
        let payload = payload(&prev, text);
        prev = casustafel::store::record::hash(&payload);
        payload
    });
    chained.collect()
}
