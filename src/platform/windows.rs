//! Windows: who may open a folder, and the end of a console. The one file that calls the system itself.
#![allow(unsafe_code, reason = "these calls exist in C alone; each block says why it holds")]

use std::ffi::{OsStr, c_void};
use std::io;
use std::os::windows::ffi::OsStrExt as _;
use std::path::Path;
use std::ptr::{null, null_mut};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use windows_sys::Win32::Foundation::{CloseHandle, HANDLE, LocalFree};
use windows_sys::Win32::Security::Authorization::{
    ConvertSidToStringSidW, ConvertStringSecurityDescriptorToSecurityDescriptorW, GetNamedSecurityInfoW,
    SDDL_REVISION_1, SE_FILE_OBJECT, SetNamedSecurityInfoW,
};
use windows_sys::Win32::Security::{
    ACL, DACL_SECURITY_INFORMATION, GetSecurityDescriptorControl, GetSecurityDescriptorDacl,
    GetTokenInformation, PROTECTED_DACL_SECURITY_INFORMATION, SE_DACL_PROTECTED, TOKEN_QUERY, TOKEN_USER,
    TokenUser,
};
use windows_sys::Win32::System::Console::{
    CTRL_BREAK_EVENT, CTRL_C_EVENT, CTRL_CLOSE_EVENT, CTRL_LOGOFF_EVENT, CTRL_SHUTDOWN_EVENT,
    GetConsoleProcessList, SetConsoleCtrlHandler,
};
use windows_sys::Win32::System::Threading::{
    OpenProcess, OpenProcessToken, PROCESS_QUERY_LIMITED_INFORMATION,
};
use windows_sys::core::BOOL;

/// Leaves a folder and what is in it to this user and to the system, which makes backups and looks for viruses. A folder
/// that does not follow the one above it stays as it is: somebody chose its rights.
///
/// # Errors
/// What the system says; a disk without rights of its own (FAT) is one.
pub fn keep_to_oneself(dir: &Path) -> io::Result<()> {
    let dir = wide(dir.as_os_str());
    if has_rights_of_its_own(&dir)? {
        return Ok(());
    }
    let rights = wide(OsStr::new(&format!("D:P(A;OICI;FA;;;{})(A;OICI;FA;;;SY)", user()?)));
    let mut made = Local(null_mut());
    // SAFETY: a text that ends in a zero; what is made is freed by `Local`.
    done(unsafe {
        ConvertStringSecurityDescriptorToSecurityDescriptorW(
            rights.as_ptr(),
            SDDL_REVISION_1,
            &raw mut made.0,
            null_mut(),
        )
    })?;
    let (mut is_there, mut list, mut by_default) = (0, null_mut::<ACL>(), 0);
    // SAFETY: the descriptor was made above, and the list lives in it until `made` goes.
    done(unsafe {
        GetSecurityDescriptorDacl(made.0, &raw mut is_there, &raw mut list, &raw mut by_default)
    })?;
    let what = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
    // SAFETY: a path that ends in a zero, and a list that lives on; owner and group are not asked for.
    let code = unsafe {
        SetNamedSecurityInfoW(dir.as_ptr(), SE_FILE_OBJECT, what, null_mut(), null_mut(), list, null())
    };
    code_of(code)
}

/// Whether it does not follow the rights of the folder above it.
fn has_rights_of_its_own(dir: &[u16]) -> io::Result<bool> {
    let mut found = Local(null_mut());
    // SAFETY: a path that ends in a zero; what is found is freed by `Local`.
    code_of(unsafe {
        GetNamedSecurityInfoW(
            dir.as_ptr(),
            SE_FILE_OBJECT,
            DACL_SECURITY_INFORMATION,
            null_mut(),
            null_mut(),
            null_mut(),
            null_mut(),
            &raw mut found.0,
        )
    })?;
    let (mut control, mut revision) = (0, 0);
    // SAFETY: the descriptor was given above and lives until `found` goes.
    done(unsafe { GetSecurityDescriptorControl(found.0, &raw mut control, &raw mut revision) })?;
    Ok(control & SE_DACL_PROTECTED != 0)
}

/// Who runs the program, as rights name them: `S-1-5-21-…`; an error is what the system says.
pub fn user() -> io::Result<String> {
    user_of(std::process::id())
}

/// Who runs that program; an error where it is gone, or of somebody else.
pub fn user_of(process: u32) -> io::Result<String> {
    /// Holds a `TOKEN_USER` with the longest id, aligned as it wants.
    const ROOM: usize = 32;
    // SAFETY: asks for no more than to read whose it is.
    let process = Open(unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, process) });
    let mut token = Open(null_mut());
    // SAFETY: a process that could not be opened is refused here.
    done(unsafe { OpenProcessToken(process.0, TOKEN_QUERY, &raw mut token.0) })?;
    let (mut about, mut length) = ([0_u64; ROOM], 0);
    let (to, size) = ((&raw mut about).cast::<c_void>(), u32::try_from(size_of_val(&about)).unwrap_or(0));
    // SAFETY: no more than `size` bytes are written to where there are as many.
    done(unsafe { GetTokenInformation(token.0, TokenUser, to, size, &raw mut length) })?;
    let mut text = Local(null_mut());
    // SAFETY: the call above wrote a `TOKEN_USER` there, whose id points into the same room.
    done(unsafe {
        let user = &*(&raw const about).cast::<TOKEN_USER>();
        ConvertSidToStringSidW(user.User.Sid, (&raw mut text.0).cast())
    })?;
    // SAFETY: the text ends in a zero, and nothing behind that is read.
    let units = (0..).map(|at| unsafe { *text.0.cast::<u16>().add(at) });
    Ok(String::from_utf16_lossy(&units.take_while(|unit| *unit != 0).collect::<Vec<_>>()))
}

/// Something that the system made and we free.
struct Local(*mut c_void);

impl Drop for Local {
    fn drop(&mut self) {
        // SAFETY: the system gave it to be freed so, or it is null, which is let be.
        unsafe { LocalFree(self.0) };
    }
}

/// A handle that the system gave.
struct Open(HANDLE);

impl Drop for Open {
    fn drop(&mut self) {
        // SAFETY: it is ours and not used again, or null, which is refused.
        unsafe { CloseHandle(self.0) };
    }
}

fn wide(text: &OsStr) -> Vec<u16> {
    text.encode_wide().chain([0]).collect()
}

fn done(answer: BOOL) -> io::Result<()> {
    if answer == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

fn code_of(code: u32) -> io::Result<()> {
    match code {
        0 => Ok(()),
        code => Err(io::Error::from_raw_os_error(i32::try_from(code).unwrap_or_default())),
    }
}

/// How a console ends a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Somebody pressed ctrl-break, or another program asks for it.
    Asked,
    /// The window was closed, or the user logs off: there is no more console.
    Gone,
}

type Act = Box<dyn FnMut(End) + Send>;

static ACT: Mutex<Option<Act>> = Mutex::new(None);

/// How long the system waits for a console that was closed: five seconds, of which this leaves one.
const PATIENCE: Duration = Duration::from_secs(4);

/// From now on `act` hears how the console ends the program. When it is gone, the process has a few seconds to end by
/// itself.
///
/// # Errors
/// What the system says.
pub fn on_end(act: impl FnMut(End) + Send + 'static) -> io::Result<()> {
    *ACT.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(act));
    // SAFETY: `heard` is a function of the program, there as long as it runs.
    done(unsafe { SetConsoleCtrlHandler(Some(heard), 1) })
}

/// The system calls this on a thread of its own.
extern "system" fn heard(kind: u32) -> BOOL {
    let end = match kind {
        CTRL_C_EVENT | CTRL_BREAK_EVENT => End::Asked,
        CTRL_CLOSE_EVENT | CTRL_LOGOFF_EVENT | CTRL_SHUTDOWN_EVENT => End::Gone,
        _ => return 0,
    };
    if let Some(act) = ACT.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
        act(end);
    }
    if end == End::Gone {
        // Whoever returns is ended at once: the main thread is giving everything back.
        std::thread::sleep(PATIENCE);
    }
    1
}

/// Whether the window goes away with the program: it was opened for it, by a double click.
pub fn has_own_console() -> bool {
    let mut processes = [0_u32; 2];
    // SAFETY: two numbers are written at most, to where there are two.
    unsafe { GetConsoleProcessList(processes.as_mut_ptr(), 2) == 1 }
}
