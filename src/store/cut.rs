//! The end of a journal that cannot be used: its bytes are kept beside the journal before they are cut off.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::disk::{Disk, LogFile};
use super::error::{Damage, DamageKind, Notice, OpenError, Part};
use super::folder::{Opened, Progress, Store};
use super::journal::{self, Fault, Position, Records};
use super::lock::Holder;
use super::tail::{BLOCK, is_zeros};
use super::{aside, entries, files, ground};

/// The file in which the bytes of an end are kept: `afgebroken-2210.bin` beside the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Where the bytes stood in the journal.
    pub from: u64,
    /// 1, or more when there were files of this name.
    pub number: u32,
}

impl Kept {
    /// The file in the folder of the store.
    #[must_use]
    pub fn file(self) -> String {
        format!("journal/{}", self.name())
    }

    fn name(self) -> String {
        match self {
            Self { from, number: 1 } => format!("afgebroken-{from}.bin"),
            Self { from, number } => format!("afgebroken-{from}-{number}.bin"),
        }
    }
}

/// Keeps all bytes of a journal from an offset on in a file of their own, on the disk. The journal stays as it is.
pub(super) fn keep_end(path: &Path, from: u64) -> io::Result<Kept> {
    let mut end = File::open(path)?;
    end.seek(SeekFrom::Start(from))?;
    for number in 1..=u32::MAX {
        let kept = Kept { from, number };
        let to = path.with_file_name(kept.name());
        let mut file = match files::options().write(true).create_new(true).open(&to) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(error),
        };
        let written = copy(&mut end, &mut file).and_then(|()| file.sync_all());
        if let Err(error) = written.and_then(|()| files::sync_parent(&to)) {
            // A part of the bytes would be taken for all of them.
            drop(fs::remove_file(&to));
            return Err(error);
        }
        return Ok(kept);
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Copies bytes up to the end of a file. Blocks of zeros are left out, which reads the same and takes no room.
fn copy(from: &mut File, to: &mut File) -> io::Result<()> {
    let mut block = Vec::with_capacity(BLOCK);
    let mut length = 0;
    while from.take(BLOCK as u64).read_to_end(&mut block)? > 0 {
        length += block.len() as u64;
        if is_zeros(&block) {
            to.seek(SeekFrom::Start(length))?;
        } else {
            to.write_all(&block)?;
        }
        block.clear();
    }
    to.set_len(length)
}

impl Damage {
    /// Whether work can go on without the damaged part: it is at the end, and nothing that can be used follows it.
    #[must_use]
    pub fn can_be_set_aside(&self) -> bool {
        self.kind == DamageKind::Bytes && self.resumes.is_none()
    }
}

impl Store {
    /// As [`Store::open`], but without a damaged end ([`Damage::can_be_set_aside`]): its bytes are kept beside the journal and
    /// cut off, and a notice says so. Only for who was asked, because what stood there had been saved.
    ///
    /// # Errors
    /// As [`Store::open`]; other damage stays an error.
    pub fn open_setting_aside(
        dir: &Path,
        holder: &Holder,
        progress: Progress<'_>,
    ) -> Result<Opened, OpenError> {
        let lock = ground::take(dir, holder)?;
        let cut = cut_damaged_end(dir, progress)?;
        drop(lock);
        let mut opened = Self::open(dir, holder, progress)?;
        opened.notices.extend(cut);
        Ok(opened)
    }
}

fn cut_damaged_end(dir: &Path, progress: Progress<'_>) -> Result<Option<Notice>, OpenError> {
    let path = journal::path(dir);
    let mut records = Records::read(&path, Position::START, None).map_err(OpenError::io(Part::Journal))?;
    let length = records.length();
    let fault = records.find_map(|record| match record {
        Ok(record) => {
            progress(record.after.offset, length);
            None
        }
        Err(fault) => Some(fault),
    });
    let Some(Fault::Damaged { kind: DamageKind::Bytes, at, resumes: None }) = fault else { return Ok(None) };
    let kept = keep_end(&path, at).map_err(OpenError::io(Part::Journal))?;
    // It may hold what is cut off now.
    aside::mark_broken(dir, &entries::Broken::because("end-set-aside"));
    LogFile::open(&path).and_then(|mut file| file.rewind(at)).map_err(OpenError::io(Part::Journal))?;
    Ok(Some(Notice::EndSetAside { bytes: length - at, kept }))
}
