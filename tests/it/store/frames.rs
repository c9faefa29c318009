//! What is torn and what is damaged: every byte, every length.

use std::io::Cursor;

use casustafel::store::frames::{Frames, Stop};
use casustafel::store::record::{self, Header, NotAHeader, Seal};

/// Three frames and where each begins.
fn three() -> (Vec<u8>, [u64; 3]) {
    let frames = ["een", "twee", "drie"].map(|text| record::encode(text.as_bytes(), Seal::Plain).unwrap());
    let second = frames[0].len() as u64;
    (frames.concat(), [0, second, second + frames[1].len() as u64])
}

/// The payloads that can be read and what stopped the reading, if anything.
fn read(bytes: &[u8]) -> (Vec<String>, Option<Stop>) {
    let mut texts = Vec::new();
    for frame in Frames::new(Cursor::new(bytes), 0, bytes.len() as u64).unwrap() {
        match frame {
            Ok(frame) => texts.push(String::from_utf8(frame.payload).unwrap()),
            Err(stop) => return (texts, Some(stop)),
        }
    }
    (texts, None)
}

#[test]
fn a_flipped_byte_is_damage_unless_nothing_whole_follows_it() {
    let (whole, starts) = three();
    for index in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[index] ^= 0x20;
        let (texts, stop) = read(&bytes);
        let record = starts.iter().rposition(|start| *start <= index as u64).unwrap();
        assert_eq!(texts.len(), record, "byte {index}");
        match stop {
            Some(Stop::Damaged { at, resumes }) => {
                assert_eq!((at, resumes), (starts[record], starts[record + 1]), "byte {index}");
            }
            Some(Stop::Torn { at }) => assert_eq!((at, record), (starts[2], 2), "byte {index}"),
            other => panic!("byte {index}: {other:?}"),
        }
    }
}

#[test]
fn a_file_that_was_cut_anywhere_gives_its_whole_frames_and_a_torn_end() {
    let (whole, starts) = three();
    for length in 0..whole.len() {
        let (texts, stop) = read(&whole[..length]);
        let at = starts.iter().rposition(|start| *start <= length as u64).unwrap();
        assert_eq!(texts.len(), at, "length {length}");
        match stop {
            None => assert_eq!(starts[at], length as u64),
            Some(Stop::Torn { at: torn }) => assert_eq!(torn, starts[at], "length {length}"),
            other => panic!("length {length}: {other:?}"),
        }
    }
}

#[test]
fn bytes_that_do_not_belong_are_found_wherever_they_stand() {
    let (whole, starts) = three();
    let zeros = vec![0; 700_000];
    let half_a_magic = record::MAGIC[..3].to_vec();
    for junk in [b"x".to_vec(), zeros, half_a_magic, whole[..20].to_vec()] {
        for (record, start) in starts.iter().enumerate() {
            let (before, after) = whole.split_at(usize::try_from(*start).unwrap());
            let (texts, stop) = read(&[before, &junk, after].concat());
            assert_eq!(texts.len(), record);
            let expected = *start + junk.len() as u64;
            assert!(
                matches!(stop, Some(Stop::Damaged { at, resumes }) if at == *start && resumes == expected)
            );
        }
        let (texts, stop) = read(&[whole.as_slice(), &junk].concat());
        assert_eq!(texts.len(), 3);
        assert!(matches!(stop, Some(Stop::Torn { at }) if at == whole.len() as u64));
    }
}

#[test]
fn a_length_beyond_the_file_reserves_no_memory() {
    let header = Header { seal: Seal::Plain, length: record::MAX_PAYLOAD }.to_bytes();
    let (texts, stop) = read(&[header.as_slice(), &[7; 100]].concat());
    assert!(texts.is_empty() && matches!(stop, Some(Stop::Torn { at: 0 })));
}

#[test]
fn a_frame_of_a_later_version_is_no_damage() {
    let mut bytes = Header { seal: Seal::Plain, length: 0 }.to_bytes();
    bytes[4] = 2;
    assert_eq!(Header::parse(&bytes), Err(NotAHeader::Bad));
    let check = record::hash(&bytes[..12]);
    bytes[12..].copy_from_slice(&check[..4]);
    assert_eq!(Header::parse(&bytes), Err(NotAHeader::Newer(2)));
    let (whole, _) = three();
    let later = [bytes.as_slice(), &[0; 32]].concat();
    assert!(matches!(read(&[whole.clone(), later].concat()).1, Some(Stop::Newer { version: 2, .. })));
}

#[test]
fn the_link_is_read_from_the_key_and_never_from_a_text() {
    let sly = serde_json::json!({ "text": format!(r#""prev":"{}""#, "0".repeat(64)) });
    let hex = "ab".repeat(32);
    let honest = format!(r#"{{"a":{sly},"prev":"{hex}"}}"#);
    assert_eq!(record::link(sly.to_string().as_bytes()), None);
    assert_eq!(record::link(honest.as_bytes()), Some([0xab; 32]));
}
