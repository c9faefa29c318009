//! Files that the running program reads and writes outside the store.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// No list of pupils is larger; a larger file is not read at all.
const LARGEST_LIST: u64 = 64 << 20;

/// Where documents go: the user's documents, else the home folder; never a folder that nobody chose.
pub(super) fn export_folder() -> PathBuf {
    let Some(user) = directories::UserDirs::new() else { return std::env::temp_dir() };
    let documents = user.document_dir().filter(|dir| dir.is_dir());
    documents.unwrap_or(user.home_dir()).to_path_buf()
}

/// Writes a document under this name. A file that is there already is never replaced: unless it holds the same, the
/// new one gets a number behind its name.
pub(super) fn write_new(dir: &Path, name: &str, text: &str) -> io::Result<PathBuf> {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "txt"));
    for number in 1..1000 {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{extension}") };
        let path = dir.join(name);
        if std::fs::read(&path).is_ok_and(|there| there == text.as_bytes()) {
            return Ok(path);
        }
        // The temporary file is readable by its owner only, and stays so.
        let mut file = tempfile::NamedTempFile::new_in(dir)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The bytes of a list, and how large the file says it is.
pub(super) fn read_list(path: &Path) -> io::Result<(Vec<u8>, u64)> {
    let file = std::fs::File::open(path)?;
    let size = file.metadata()?.len();
    let mut bytes = vec![];
    if size <= LARGEST_LIST {
        file.take(LARGEST_LIST).read_to_end(&mut bytes)?;
    }
    Ok((bytes, size))
}
