import { clamd } from "#platform/scanning/clamd.ts";
import { type Finding, note, toMend, well } from "./finding.ts";

/** Whether proofs are scanned for viruses, and by what. */
export async function lookAtScanner(address: string | null): Promise<Finding> {
	if (address === null)
		return note(
			"scanner",
			"Proofs are not scanned for viruses, and each of them says so.",
			"Install ClamAV (clamav-daemon, clamav-freshclam) and set RANGKUL_CLAMD=/run/clamav/clamd.ctl. What is there already is scanned then.",
		);
	try {
		return well(
			"scanner",
			`Proofs are scanned for viruses by ${await clamd(address).version()}.`,
		);
	} catch (error) {
		return toMend(
			"scanner",
			`The virus scanner at ${address} cannot be reached: ${error instanceof Error ? error.message : String(error)}. New proofs are kept and marked as not scanned.`,
			"See that clamav-daemon runs and has its signatures (freshclam), and that the user of the server may use its socket.",
		);
	}
}
