//! Bytes to text.

use casustafel::import::NotATable;
use casustafel::import::decode::{MAX_BYTES, check_size, decode};

const TEXT: &str = "Naam;Klas\r\nÓskarsdóttir, Łucja;4a\r\n";

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn every_encoding_that_excel_writes_gives_the_same_text() {
    let with_mark = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
    for (name, bytes) in [
        ("utf-8", TEXT.as_bytes().to_vec()),
        ("utf-8 with mark", with_mark(b"\xEF\xBB\xBF", TEXT.as_bytes().to_vec())),
        ("utf-16le with mark", with_mark(b"\xFF\xFE", utf16(TEXT, u16::to_le_bytes))),
        ("utf-16be with mark", with_mark(b"\xFE\xFF", utf16(TEXT, u16::to_be_bytes))),
        ("utf-16le", utf16(TEXT, u16::to_le_bytes)),
        ("utf-16be", utf16(TEXT, u16::to_be_bytes)),
    ] {
        assert_eq!(decode(&bytes).as_deref(), Ok(TEXT), "{name}");
    }
}

#[test]
fn what_is_no_utf_8_is_windows_1252() {
    assert_eq!(decode(b"Naam;Zo\xEB\nPrijs;\x80 5\n").as_deref(), Ok("Naam;Zoë\nPrijs;€ 5\n"));
}

#[test]
fn one_letter_with_a_low_zero_leaves_utf_16_what_it_is() {
    let text = "Naam;Klas\r\nĀbele;4a\r\n";
    assert_eq!(decode(&utf16(text, u16::to_le_bytes)).as_deref(), Ok(text));
    assert_eq!(decode(&utf16(text, u16::to_be_bytes)).as_deref(), Ok(text));
}

#[test]
fn one_wrong_byte_makes_no_other_encoding_of_utf_8() {
    let bytes = [TEXT.as_bytes(), b"Kok\xE9;4b\r\n"].concat();
    assert_eq!(decode(&bytes), Ok(format!("{TEXT}Kok\u{fffd};4b\r\n")));
}

#[test]
fn what_is_no_table_is_called_by_its_name() {
    let noise: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (bytes, kind) in [
        (b"".as_slice(), NotATable::Empty),
        (b"\xEF\xBB\xBF", NotATable::Empty),
        (b" \r\n\t\r\n", NotATable::Empty),
        (b"%PDF-1.7\n", NotATable::Pdf),
        (b"\x89PNG\r\n\x1a\n", NotATable::Picture),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", NotATable::Picture),
        (b"\n<!DOCTYPE html><table>", NotATable::Markup),
        (b"<?xml version='1.0'?><EDEX>", NotATable::Markup),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0", NotATable::Binary),
        (&noise, NotATable::Binary),
    ] {
        assert_eq!(decode(bytes), Err(kind), "{:?}", &bytes[..bytes.len().min(8)]);
    }
}

#[test]
fn a_file_of_two_gigabytes_is_refused_before_it_is_read() {
    let bytes = 2 * 1024 * 1024 * 1024;
    assert_eq!(check_size(bytes), Err(NotATable::TooLarge { bytes, limit: MAX_BYTES }));
    assert_eq!(check_size(0), Err(NotATable::Empty));
    assert_eq!(check_size(MAX_BYTES), Ok(()));
}
