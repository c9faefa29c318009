//! Where a program listens: a name that follows from its store, in a folder that only this user can open. On Windows the
//! folder only says which pipes there are; who may open one, the pipe itself says.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use interprocess::local_socket::Name;

/// Where one program listens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    folder: PathBuf,
    name: String,
}

impl Address {
    /// Of the program that has this store open.
    pub fn of_store(folder: &Path, store: &Path) -> Self {
        let store = fs::canonicalize(store).or_else(|_| std::path::absolute(store));
        let store = store.unwrap_or_else(|_| PathBuf::new());
        Self::named(folder, store.as_os_str().as_encoded_bytes())
    }

    /// Of a program without a store; `salt` tells it from others.
    pub fn without_store(folder: &Path, salt: &[u8]) -> Self {
        Self::named(folder, salt)
    }

    /// The one with this name, as another program of this user gave it.
    pub fn known(folder: &Path, name: &str) -> Self {
        Self { folder: folder.to_path_buf(), name: name.to_owned() }
    }

    /// By what it can be found, in its folder.
    pub fn id(&self) -> &str {
        &self.name
    }

    fn named(folder: &Path, from: &[u8]) -> Self {
        let name = blake3::hash(from).to_hex().chars().take(16).collect();
        Self { folder: folder.to_path_buf(), name }
    }

    /// Every program of this user that may be listening.
    pub(super) fn all(folder: &Path) -> Vec<Self> {
        let found = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        let names = found.filter_map(|entry| entry.file_name().into_string().ok());
        let ours = names.filter(|name| name.len() == 16 && name.chars().all(|c| c.is_ascii_hexdigit()));
        let mut all: Vec<Self> = ours.map(|name| Self { folder: folder.to_path_buf(), name }).collect();
        all.sort();
        all
    }

    /// The file by which it is found.
    pub(super) fn file(&self) -> PathBuf {
        self.folder.join(&self.name)
    }

    /// Nobody listens there any more.
    pub(super) fn forget(&self) {
        // It may be gone already.
        let _ = fs::remove_file(self.file());
    }
}

#[cfg(unix)]
mod system {
    use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _};

    use interprocess::local_socket::{GenericFilePath, ToFsName as _};

    use super::{Address, Name, Path, PathBuf, fs, io};

    impl Address {
        /// The folder where this user's programs listen: that of who is logged in, else one of this user's own among the
        /// temporary ones.
        pub fn folder() -> PathBuf {
            let runtime =
                std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|dir| dir.is_absolute());
            let user = rustix::process::geteuid().as_raw();
            runtime.filter(|dir| dir.is_dir()).map_or_else(
                || std::env::temp_dir().join(format!("casustafel-{user}")),
                |dir| dir.join("casustafel"),
            )
        }

        pub(in crate::beamer) fn name(&self) -> io::Result<Name<'static>> {
            self.file().to_fs_name::<GenericFilePath>()
        }

        /// Makes the folder, and sees that nobody else made it first.
        pub(in crate::beamer) fn prepare(&self) -> io::Result<()> {
            let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.folder);
            made.and_then(|()| is_own(&self.folder))?;
            // Whoever holds the store is the one who listens; what stands there is of a run that was killed.
            self.forget();
            Ok(())
        }

        /// A socket says by itself where it is.
        pub(in crate::beamer) fn announce(&self) -> io::Result<()> {
            // The folder keeps others out already.
            fs::set_permissions(self.file(), fs::Permissions::from_mode(0o600))
        }
    }

    /// A folder of this user that nobody else can open; no link to one.
    pub(in crate::beamer) fn is_own(folder: &Path) -> io::Result<()> {
        let about = fs::symlink_metadata(folder)?;
        let own =
            about.is_dir() && about.uid() == rustix::process::geteuid().as_raw() && about.mode() & 0o077 == 0;
        if own { Ok(()) } else { Err(io::ErrorKind::PermissionDenied.into()) }
    }
}

#[cfg(windows)]
mod system {
    use interprocess::local_socket::{GenericNamespaced, ToNsName as _};

    use super::{Address, Name, Path, PathBuf, fs, io};
    use crate::platform;

    impl Address {
        /// The folder that says where this user's programs listen.
        pub fn folder() -> PathBuf {
            std::env::temp_dir().join("casustafel-schermen")
        }

        pub(in crate::beamer) fn name(&self) -> io::Result<Name<'static>> {
            format!("casustafel-{}-{}", platform::user()?, self.name).to_ns_name::<GenericNamespaced>()
        }

        /// Nothing to prepare: a pipe is in no folder.
        pub(in crate::beamer) fn prepare(&self) -> io::Result<()> {
            fs::create_dir_all(&self.folder)
        }

        /// Says where it listens, once it does: who finds a name without a pipe forgets it.
        pub(in crate::beamer) fn announce(&self) -> io::Result<()> {
            fs::write(self.file(), b"")
        }
    }

    /// What is asked of a folder elsewhere, here the pipe holds.
    pub(in crate::beamer) fn is_own(_: &Path) -> io::Result<()> {
        Ok(())
    }
}

pub(super) use system::is_own;
