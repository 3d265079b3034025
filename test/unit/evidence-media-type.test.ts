import fc from 'fast-check';
import { downloadName, FILE_NAME } from '../../src/domain/evidence/file-name';
import { extensionsOf, HEAD_BYTES, isMediaType, MEDIA_TYPES, mediaTypeOf } from '../../src/domain/evidence/media-type';
import { attachment } from '../../src/http/files/disposition';
import { fileOfType, HEADS } from '../support/evidence';

const hex = (text: string): Buffer => Buffer.from(text.replace(/ /g, ''), 'hex');

describe('the type of a file', () => {
  it('is told by its first bytes, of each type that is accepted', () => {
    expect([...MEDIA_TYPES].sort()).toEqual(Object.keys(HEADS).sort());
    for (const [type, head] of Object.entries(HEADS)) {
      expect(head.length).toBeGreaterThan(HEAD_BYTES - 8);
      expect(mediaTypeOf(head.subarray(0, HEAD_BYTES))).toBe(type);
    }
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Surat keputusan')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page that mentions PDF', Buffer.from('<html>%PDF-1.7')],
    ['a PDF with something before it', Buffer.from(' %PDF-1.7\n')],
    ['a PDF without a version', Buffer.from('%PDF-x.y\n')],
    ['a program of Windows', hex('4d5a9000 03000000 04000000 ffff0000')],
    ['a program of Linux', hex('7f454c46 02010100')],
    ['an archive, as office documents are', hex('504b0304 14000600 08000000')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', Buffer.from('GIF89a')],
    ['a PNG cut short', HEADS['image/png'].subarray(0, 8)],
    ['a PNG without its first chunk', hex('89504e470d0a1a0a 0000000d 49444154')],
    ['the first two bytes of a JPEG', hex('ffd8')],
    ['a JPEG that is none', hex('ffd8ffff')],
    ['a QuickTime film', hex('00000014 66747970 71742020 00000000')],
    ['an HEIC picture', hex('00000018 66747970 68656963 00000000')],
    ['a box that is too short', hex('00000008 66747970 69736f6d')],
  ])('is none that is accepted: %s', (_what, head) => {
    expect(mediaTypeOf(head)).toBeNull();
  });

  it('is never decided by what comes after its first bytes, nor does any content make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 50 }), (head, rest) => {
      const short = mediaTypeOf(head.subarray(0, HEAD_BYTES));
      if (head.length >= HEAD_BYTES) expect(mediaTypeOf(Buffer.concat([head, rest]))).toBe(short);
      return short === null || isMediaType(short);
    }));
    for (const type of MEDIA_TYPES) {
      fc.assert(fc.property(fc.nat({ max: 5000 }), (n) => mediaTypeOf(fileOfType(type, HEAD_BYTES + n).subarray(0, HEAD_BYTES)) === type), { numRuns: 20 });
    }
  });

  it.each(['application/PDF', 'text/html', 'constructor', '', '__proto__'])('is no accepted one by the name %s', (name) => {
    expect(isMediaType(name)).toBe(false);
  });
});

describe('the name of a file', () => {
  it.each(['surat.pdf', 'SK Bupati No. 12 (2023).pdf', 'naskah-ꦱꦸꦫꦠ꧀.pdf', '👍🏽.png', "d'Arc.pdf"])('may be %s', (name) => {
    expect(FILE_NAME.test(name)).toBe(true);
  });

  it.each<[string, string]>([
    ['a NUL', 'surat\0.pdf'], ['a line end', 'surat\r\nSet-Cookie: a=b.pdf'], ['a tab', 'a\tb.pdf'], ['an escape', 'a\u001b[2J.pdf'], ['DEL', 'a\u007f.pdf'], ['a C1 control', 'a\u0085.pdf'],
    ['a change of direction', 'surat\u202efdp.exe'], ['an isolate', 'a\u2066b.pdf'], ['a mark of direction', 'a\u200fb.pdf'],
    ['a line separator', 'a\u2028b.pdf'], ['half a character', 'a\ud83db.pdf'], ['a way up', '../../etc/passwd'], ['a way of Windows', '..\\..\\boot.ini'], ['nothing', ''],
  ])('does not hold %s', (_what, name) => {
    expect(FILE_NAME.test(name)).toBe(false);
  });

  it('ends, when it is saved, as its type does, whatever it was called', () => {
    expect(downloadName('surat.pdf', 'application/pdf')).toBe('surat.pdf');
    expect(downloadName('foto.JPEG', 'image/jpeg')).toBe('foto.JPEG');
    expect(downloadName('jahat.html', 'application/pdf')).toBe('jahat.html.pdf');
    expect(downloadName('jahat.pdf.exe', 'application/pdf')).toBe('jahat.pdf.exe.pdf');
    expect(downloadName('jahat.exe. . ', 'image/png')).toBe('jahat.exe.png');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...MEDIA_TYPES), (name, type) =>
      extensionsOf(type).some((ending) => downloadName(name, type).toLowerCase().endsWith(`.${ending}`))));
  });

  it('is put into the header whole, in ASCII, and cannot leave its place there', () => {
    expect(attachment('surat "asli" é.pdf', 'application/pdf')).toBe(`attachment; filename="surat _asli_ e.pdf"; filename*=UTF-8''surat%20%22asli%22%20%C3%A9.pdf`);
    expect(attachment("a'b(c)*.png", 'image/png')).toBe(`attachment; filename="a'b(c)*.png"; filename*=UTF-8''a%27b%28c%29%2A.png`);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...MEDIA_TYPES), (name, type) => {
      const header = attachment(name, type);
      expect(header).toMatch(/^attachment; filename="[\x20-\x21\x23-\x24\x26-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1])).toBe(downloadName(name, type).replace(/\p{Cs}/gu, '\ufffd'));
    }));
  });
});
