//! The command line.

/// Runs the command line and says how the process ends.
pub fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
