import { type Move, moves } from "#instruments";
import type { Round } from "../../index.ts";

/** What the address asks for: everything that can be bookmarked. */
export interface Asked {
	/** `p2ham-2023.2026`; empty for the youngest round. */
	readonly round: string;
	readonly move: Move | null;
	readonly page: number;
}

/** The moves as the address writes them. */
const words = {
	down: "turun",
	up: "naik",
	depends: "tergantung",
	same: "tetap",
	unknown: "belum-jelas",
	"not-asked": "tidak-dinilai",
} as const satisfies Record<Move, string>;

export const unitsAPage = 50;

/** Reads the address. What it misspells is passed over. */
export function askedIn(query: URLSearchParams): Asked {
	const page = Number(query.get("hal"));
	return {
		round: query.get("putaran") ?? "",
		move: moves.find((move) => words[move] === query.get("pindah")) ?? null,
		page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
	};
}

/** The same in the address again; the usual is left out. */
export const inAddress = ({
	round,
	move,
	page,
}: Asked): Record<string, string | null> => ({
	putaran: round,
	pindah: move && words[move],
	hal: page > 1 ? String(page) : null,
});

export const roundKey = ({
	instrument,
	year,
}: Pick<Round, "instrument" | "year">): string => `${instrument}.${year}`;
