// Why a file cannot be included in a packet, and what to do about it: one table for findings, placeholder pages, the
// commands that add exhibits, and the command line. Files are recognized by their content; by their names only before
// they are opened.

import { isNamedAsExported, isPacketFolderName } from "./exported-names.ts";
import type { FileReport } from "./report.ts";

export interface FileProblem {
  /** Continues the sentence "exhibits/passport.heic …", without a period. */
  readonly reason: string;
  /** What to do, in sentences in the imperative. */
  readonly advice: string;
}

/** A common kind of file that a packet cannot contain. */
export interface KnownFileKind extends FileProblem {
  /** The file extensions, lowercase and without the dot. */
  readonly endings: readonly string[];
  /**
   * Whether such a file is one document, which can be an exhibit once it is converted. Others contain several
   * documents, or no pages at all.
   */
  readonly isDocument: boolean;
}

const print =
  "On Windows, print it to Microsoft Print to PDF. On a Mac, choose File > Print > PDF > Save as PDF.";
const office = "choose File > Save As, and pick PDF as the file type.";
const picture =
  "On a Mac, open it in Preview and choose File > Export as PDF. On Windows, open it in Photos and print it to Microsoft Print to PDF.";
const open = "Open it in the program that created it, and save or print it as a PDF.";

function document(reason: string, advice: string, ...endings: readonly string[]): KnownFileKind {
  return { reason, advice, endings, isDocument: true };
}

function noDocument(reason: string, advice: string, ...endings: readonly string[]): KnownFileKind {
  return { reason, advice, endings, isDocument: false };
}

export const fileKinds = {
  word: document("is a Word document", `Open it in Word, ${office}`, "docx", "doc", "docm", "dotx", "dot"),
  excel: document(
    "is an Excel workbook",
    `Open it in Excel, check in the print preview that no column is cut off, ${office}`,
    "xlsx",
    "xls",
    "xlsm",
    "xlsb",
  ),
  csv: document("is a table without pages (CSV)", `Open it in Excel, ${office}`, "csv", "tsv"),
  powerpoint: document(
    "is a PowerPoint presentation",
    `Open it in PowerPoint, ${office}`,
    "pptx",
    "ppt",
    "pptm",
    "ppsx",
  ),
  "locked-office": document(
    "is a Word, Excel, or PowerPoint document that is protected with a password",
    `Open it with the password, ${office}`,
  ),
  "old-office": document(
    "is an older Word, Excel, or PowerPoint document",
    `Open it in that program, ${office}`,
  ),
  "rich-text": document("is a rich-text document", `Open it in Word, ${office}`, "rtf"),
  "open-document": document(
    "is an OpenDocument file",
    "Open it in LibreOffice, and choose File > Export As > Export as PDF.",
    "odt",
    "ods",
    "odp",
  ),
  apple: document(
    "is a Pages, Numbers, or Keynote document",
    "Open it on a Mac, and choose File > Export To > PDF. Without a Mac, open it at icloud.com and download it as PDF.",
    "pages",
    "numbers",
    "key",
  ),
  wordperfect: document(
    "is a WordPerfect document",
    "Open it in WordPerfect, and choose File > Publish To > PDF.",
    "wpd",
  ),
  google: document(
    "is a link to a Google document",
    "Open it in the browser, and choose File > Download > PDF Document.",
    "gdoc",
    "gsheet",
    "gslides",
  ),
  text: document("is a plain-text file", `Open it. ${print}`, "txt", "md", "log"),
  heic: document(
    "is an iPhone photo (HEIC)",
    "On a Mac, open it in Preview, choose File > Export, and pick JPEG or PDF. On Windows, open it in Photos, choose Save as, and pick JPEG. On the iPhone, Settings > Camera > Formats > Most Compatible makes new photos JPEG.",
    "heic",
    "heif",
  ),
  avif: document("is an AVIF picture", picture, "avif"),
  tiff: document(
    "is a TIFF picture",
    `${picture} A TIFF scan may have several pages: check that all of them are in the PDF.`,
    "tif",
    "tiff",
  ),
  webp: document("is a WebP picture", picture, "webp"),
  gif: document("is a GIF picture", picture, "gif"),
  bmp: document("is a BMP picture", picture, "bmp", "dib"),
  "jpeg-2000": document("is a JPEG 2000 picture", picture, "jp2", "j2k", "jpx"),
  "rare-jpeg": document("is an uncommon type of JPEG that few programs open", picture),
  "large-png": document("is a picture with transparency that is too large to open", picture),
  svg: document("is an SVG drawing", `Open it in a browser. ${print}`, "svg"),
  raw: document(
    "is a raw photo from a camera",
    "Open it in the program for your photos, and export it as JPEG.",
    "dng",
    "cr2",
    "cr3",
    "nef",
    "arw",
  ),
  photoshop: document("is a Photoshop file", "Open it in Photoshop, and save a copy as PDF.", "psd"),
  postscript: document("is a PostScript file", open, "ps", "eps"),
  xps: document(
    "is an XPS document",
    "Open it in XPS Viewer, and print it to Microsoft Print to PDF.",
    "xps",
    "oxps",
  ),
  web: document("is a web page", `Open it in a browser. ${print}`, "html", "htm", "mht", "mhtml"),
  email: document(
    "is an email",
    `Open it in your mail program. ${print} Save each attachment separately, and add it as a separate exhibit.`,
    "eml",
    "msg",
  ),
  archive: noDocument(
    "is an archive that contains other files",
    "Extract it, and add each document in it separately.",
    "zip",
    "rar",
    "7z",
    "gz",
    "tar",
  ),
  recording: noDocument(
    "is a video or a sound recording",
    "A packet contains pages only. Add still pictures or a transcript as a PDF.",
    "mp4",
    "mov",
    "m4v",
    "avi",
    "wmv",
    "mkv",
    "webm",
    "3gp",
    "mp3",
    "m4a",
    "wav",
    "ogg",
    "opus",
    "aac",
    "amr",
  ),
  program: noDocument(
    "is a program or a shortcut, not a document",
    "Add the document that it opens.",
    "exe",
    "lnk",
    "url",
    "webloc",
    "app",
    "dmg",
    "msi",
    "bat",
  ),
} as const satisfies Readonly<Record<string, KnownFileKind>>;

export type FileKindName = keyof typeof fileKinds;

/** Problems of a file whatever its kind. */
export const fileProblems = {
  missing: {
    reason: "is not in the case folder",
    advice: "Copy it into the case folder, or correct its name in the case file.",
  },
  folder: {
    reason: "is a folder, not a file",
    advice: "Enter the name of one file in it. Combine several documents of one exhibit into one PDF.",
  },
  outside: {
    reason: "is outside the case folder",
    advice: "Copy it into the case folder, and enter the name of the copy.",
  },
  unnamed: {
    reason: "has no file",
    advice: "Copy the document into the case folder, and enter its name in file in the case file.",
  },
  empty: { reason: "is empty", advice: "Copy, download, or scan the document again." },
  zeros: {
    reason: "contains nothing but zeros",
    advice: "It was not copied or downloaded completely. Copy or download it again.",
  },
  "cut-off": {
    reason: "is cut off before its end",
    advice: "It was not copied or downloaded completely. Copy, download, or scan it again.",
  },
  "too-large": {
    reason: "is larger than one gigabyte",
    advice: "Scan it at a lower resolution, or split it into several files.",
  },
  "too-many-pages": {
    reason: "has more than 10,000 pages",
    advice: "Split it into several files, and keep only the pages that the request needs.",
  },
  "too-many-pixels": {
    reason: "is a picture of more than 400 million pixels",
    advice: "Scan it at a lower resolution, or save a smaller copy of it.",
  },
  "too-slow": {
    reason: "takes too long to read",
    advice: `Print it to a new PDF, or split it into several files. ${print}`,
  },
  "too-much-memory": {
    reason: "takes too much memory to read",
    advice: `Print it to a new PDF, or split it into several files. ${print}`,
  },
  device: {
    reason: "is a device or a pipe, not a file",
    advice: "Enter the name of a PDF, JPEG, or PNG file in the case folder.",
  },
  "held-open": {
    reason: "cannot be read",
    advice:
      "Close the program that has it open, and check that you have permission to open it. If it is kept in OneDrive, iCloud, or Dropbox, download it first.",
  },
  locked: {
    reason: "is protected with a password",
    advice: `Open it with the password, and print it to a new PDF. ${print}`,
  },
  encrypted: {
    reason: "is encrypted in a way that Parole Case cannot open",
    advice: `Open it in Adobe Acrobat Reader, and print it to a new PDF. ${print}`,
  },
  portfolio: {
    reason: "is a portfolio that contains other files",
    advice: "Open it in Adobe Acrobat Reader, and save each file in it as a separate PDF.",
  },
  xfa: {
    reason: 'is a form (XFA) that other programs show as "Please wait…"',
    advice: `Open it in Adobe Acrobat or Adobe Reader, and print it to a new PDF there. ${print}`,
  },
  "please-wait": {
    reason: 'shows only "Please wait…" in place of a form',
    advice: `Open the original form in Adobe Acrobat or Adobe Reader, and print it to a new PDF there. ${print}`,
  },
  "no-pages": { reason: "has no pages", advice: "Save or scan the document again." },
  damaged: {
    reason: "is damaged and cannot be opened",
    advice:
      "If it opens in another program, print it to a new PDF there. Otherwise, get a new copy, or scan the document again.",
  },
  unknown: {
    reason: "is not a PDF, JPEG, or PNG",
    advice: open,
  },
} as const satisfies Readonly<Record<string, FileProblem>>;

/** For a document that opens but would lose something in the packet. */
export const adviceToPrint = `Print it to a new PDF. ${print}`;

/** The advice for a file if there is nothing better. */
export const generalAdvice = "Save, print, or scan the document again as a PDF.";

/** The problem of a file of this kind. */
export function problemOfKind(kind: FileKindName): FileProblem {
  const { reason, advice } = fileKinds[kind];
  return { reason, advice };
}

/** Why the file of this report cannot be included in a packet; undefined if it can. */
export function problemIn(report: FileReport): FileProblem | undefined {
  switch (report.state) {
    case "missing":
    case "folder":
    case "outside":
      return fileProblems[report.state];
    case "unreadable":
      return { reason: report.reason, advice: report.advice ?? generalAdvice };
    case "readable":
      return report.pages === 0 ? fileProblems["no-pages"] : undefined;
  }
}

/** A complete sentence about a file, and what to do. */
export function fileProblemInWords(
  name: string,
  { reason, advice = generalAdvice }: { readonly reason: string; readonly advice?: string | undefined },
): string {
  return `${name} ${reason}. ${advice}`;
}

/** Whether a packet can contain such a file: a PDF or a picture, by its extension. */
export function canBeInPacket(name: string): boolean {
  return /\.(?:pdf|jpe?g|png)$/i.test(name);
}

/** The kind of a file by its extension; undefined if the extension is not known. */
export function kindByName(name: string): KnownFileKind | undefined {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  const kinds: readonly KnownFileKind[] = Object.values(fileKinds);
  return kinds.find(({ endings }) => endings.includes(ending));
}

/** Whether a file is a document by its name: one that a packet can contain, or one that must be converted first. */
export function isDocument(name: string): boolean {
  return canBeInPacket(name) || kindByName(name)?.isDocument === true;
}

/** Why a file cannot be an exhibit at all, converted or not, as far as its name shows; undefined if it may be one. */
export function whyNoExhibit(path: string): FileProblem | undefined {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  if (/^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/i.test(name)) return temporary;
  if (/\.ya?ml$/i.test(name)) return caseFile;
  if (isExported(path)) return exported;
  const kind = kindByName(name);
  return kind && !kind.isDocument ? kind : undefined;
}

/** The same for a file that was opened. */
export function whyNoExhibitIn(report: FileReport): FileProblem | undefined {
  if (report.state === "folder" || report.state === "missing") return fileProblems[report.state];
  if (report.state !== "unreadable") return undefined;
  const kinds: readonly KnownFileKind[] = Object.values(fileKinds);
  return kinds.find(({ reason, isDocument }) => !isDocument && reason === report.reason);
}

const temporary: FileProblem = {
  reason: "is a temporary or hidden file of another program",
  advice: "Close the program, and add the document itself.",
};
const caseFile: FileProblem = {
  reason: "is a case file or its settings, not an exhibit",
  advice: "Add the document itself.",
};
const exported: FileProblem = {
  reason: "was written by an export",
  advice:
    "If it is an exhibit, for example of a new request, copy it into the folder exhibits and add the copy.",
};

function isExported(path: string): boolean {
  const [name = "", folder = ""] = path.split(/[\\/]/).reverse();
  return isPacketFolderName(folder) && isNamedAsExported(name);
}
