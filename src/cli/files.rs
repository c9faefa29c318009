//! Files that a user names: read whole up to a limit, or written whole where there is none yet.

use std::io::Write;
use std::path::Path;

use super::output::{Output, Stop};
use crate::domain::People;
use crate::export::Artifact;
use crate::store::{place, plain};
use crate::text::cli::system::{self, Doing};
use crate::text::documents::{self, Document};

/// A key file or a list of pupils is never larger.
pub const LARGEST_TEXT: u64 = 1 << 20;

/// The bytes of a file, at most `limit` and one more, so that the caller sees that it is too large.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Stop> {
    let read = plain::read(path, limit);
    read.map(|(bytes, _)| bytes).map_err(|error| Stop::Refused(system::refused(Doing::Read, path, &error)))
}

/// Other names of standard output.
const STANDARD_OUTPUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// Whether what is written there goes to standard output.
fn is_standard_output(path: &Path) -> bool {
    STANDARD_OUTPUT.iter().any(|name| path == Path::new(name))
}

/// A document about these people goes to the file that was named, else to standard output. A folder that goes further
/// than this computer is named.
pub fn deliver(
    made: &Artifact,
    (what, people): (Document, People),
    out: Option<&Path>,
    output: &mut Output,
) -> Result<(), Stop> {
    match out.filter(|path| !is_standard_output(path)) {
        None => output.artifact(made),
        Some(path) => {
            write(path, &made.bytes)?;
            output.message(&documents::written(what, path));
            let beyond = path.parent().and_then(place::beyond).filter(|_| people == People::Real);
            if let Some(beyond) = beyond {
                output.message(&documents::goes_beyond(what, beyond));
            }
            Ok(())
        }
    }
}

/// Writes a new file whole: first beside its place, then in one step under its name. A file that is there already is
/// never replaced; one that holds the same is as good as written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    if plain::holds(path, bytes) {
        return Ok(());
    }
    plain::or_nothing(path).map_err(|error| Stop::Refused(system::refused(Doing::Write, path, &error)))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = tempfile::NamedTempFile::new_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist_noclobber(path).map_err(|error| error.error)
    });
    written.map(drop).map_err(|error| Stop::Refused(system::refused(Doing::Write, path, &error)))
}
