//! Who else gets what stands in a folder: found by its path, told in a sentence.

/// Why what stands in a folder does not stay on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// A service copies it to other machines.
    Synced {
        /// The service's name.
        service: &'static str,
    },
    /// The folder is on a network share.
    Share,
}
