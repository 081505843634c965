/** The parts of `P2HAM-2026-36-0007`. */
export interface CertificateNumber {
	/** The programme in capitals and digits, ending in a letter: `P2HAM`. */
	readonly programme: string;
	/** Year of performance. */
	readonly year: number;
	/** Code of the province in which the unit stood. */
	readonly province: string;
	/** From 1, without gaps within programme, year and province. */
	readonly running: number;
}

/** The number as it is printed; four digits run on as five when a province needs more. */
export const printedNumber = ({
	programme,
	year,
	province,
	running,
}: CertificateNumber): string =>
	[lettersOf(programme), year, province, String(running).padStart(4, "0")].join(
		"-",
	);

/**
 * Reads a number as people type it: small or capital letters, with or without spaces and hyphens, and with
 * the letter O for a zero behind the programme. `null` when it cannot be one.
 */
export function readNumber(typed: string): CertificateNumber | null {
	const [, programme, rest] =
		/^([A-Z0-9]*[A-NP-Z])([0-9O]{10,14})$/.exec(lettersOf(typed)) ?? [];
	if (programme === undefined || rest === undefined) return null;
	const digits = rest.replaceAll("O", "0");
	const running = Number(digits.slice(6));
	if (running === 0) return null;
	return {
		programme,
		year: Number(digits.slice(0, 4)),
		province: digits.slice(4, 6),
		running,
	};
}

const lettersOf = (text: string): string =>
	text.toUpperCase().replace(/[^A-Z0-9]/g, "");
