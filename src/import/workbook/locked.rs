//! A workbook with a password. `office-crypto` opens what Excel has written since 2007 and does not check the password,
//! so what comes out is looked at: a workbook is a zip file.

use office_crypto::{DecryptError, decrypt_from_bytes};

use super::ZIP;
use crate::import::source::NotOpened;

/// The password that Excel itself puts on a workbook of which only the structure is protected (MS-OFFCRYPTO 2.4.2.3):
/// nobody knows it, and Excel never asks for it.
const EVERYBODYS: &str = "VelvetSweatshop";

/// The bytes of the workbook without its password.
pub(super) fn unlock(bytes: &[u8], password: Option<&str>) -> Result<Vec<u8>, NotOpened> {
    if let Some(password) = password
        && let Some(open) = with(bytes, password)?
    {
        return Ok(open);
    }
    let without = if password.is_some() { NotOpened::WrongPassword } else { NotOpened::NeedsPassword };
    with(bytes, EVERYBODYS)?.ok_or(without)
}

/// `None` where the password is wrong.
fn with(bytes: &[u8], password: &str) -> Result<Option<Vec<u8>>, NotOpened> {
    match decrypt_from_bytes(bytes.to_vec(), password) {
        Ok(open) => Ok(open.starts_with(ZIP).then_some(open)),
        Err(DecryptError::IoError(_) | DecryptError::Unknown) => Ok(None),
        Err(_) => Err(NotOpened::CannotUnlock),
    }
}
