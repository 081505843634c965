/**
 * What a code may lead to, and where its progress is shown, without language. An address is not a call: the module
 * that owns it stands above this one.
 */
export const kinds = {
	accommodation: { path: "/minta-bantuan/saya" },
	/** An organisation looks at an office. */
	invitation: { path: "/undangan-cek" },
	appointment: { path: "/janji/saya" },
	complaint: { path: "/pengaduan/saya" },
	/** What somebody asks about their own data. */
	"data-claim": { path: "/data-pribadi/permintaan/saya" },
	/** What somebody, or a meeting, said in a consultation. */
	contribution: { path: "/konsultasi/saya" },
	/** The number of a reader's card. */
	"library-card": { path: "/perpustakaan/kartu" },
	"rights-case": { path: "/ruang/saya" },
	/** Of whoever takes part in an event. */
	registration: { path: "/acara/saya" },
	request: { path: "/permohonan/saya" },
} as const satisfies Record<string, { readonly path: string }>;

export type ReceiptKind = keyof typeof kinds;

export const isReceiptKind = (text: string): text is ReceiptKind =>
	text in kinds;

/** Where the progress of such a thing is shown, without language. */
export const progressPath = (kind: ReceiptKind): string => kinds[kind].path;
