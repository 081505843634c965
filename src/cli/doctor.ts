import type { Command } from "commander";
import { z } from "zod";
import { readConfig, WrongSetting } from "#platform/config.ts";
import { root } from "#platform/root.ts";
import type { Finding } from "../doctor/finding.ts";
import { print } from "./outcome.ts";

export const doctor = (program: Command): Command =>
	program
		.command("doctor")
		.description(
			"Look at a deployment and say what to mend; ends with 1 when something must be mended",
		)
		.addHelpText(
			"after",
			`
Run it with the settings of the server (RANGKUL_…, DATABASE_URL). It changes nothing, and asks the site itself at RANGKUL_ORIGIN.
Printed: well; findings with about, state (mend, note or well), says, and mend: what to do.`,
		)
		.action(async () => {
			const { reportOf } = await import("../doctor/finding.ts");
			const report = reportOf(await findings());
			print(report);
			if (!report.well) process.exitCode = 1;
		});

async function findings(): Promise<Finding[]> {
	const { toMend } = await import("../doctor/finding.ts");
	const { lookAtSettings } = await import("../doctor/settings.ts");
	const { lookAtConnections } = await import("../doctor/connections.ts");
	const { lookAtMachine } = await import("../doctor/machine.ts");
	const { lookAtBackupDatabase, lookAtBackups, lookAtSecrets } = await import(
		"../doctor/backups.ts"
	);
	const { lookAtMail } = await import("../doctor/mail.ts");
	const { lookAtProvider } = await import("../doctor/provider.ts");
	const { lookAtFiles } = await import("../doctor/files.ts");
	const { lookAtPasswords } = await import("../doctor/passwords.ts");
	const { lookAtReadiness } = await import("../doctor/readiness.ts");
	const { lookAtScanner } = await import("../doctor/scanner.ts");
	try {
		const config = readConfig(process.env, root);
		return [
			...lookAtMachine(config.dataFolder, process.versions.node),
			...lookAtSettings(config),
			...lookAtConnections(config),
			...lookAtSecrets("/etc/rangkul/rangkul.env"),
			...(config.mode === "production" && config.databaseUrl !== null
				? [
						lookAtBackups("/var/backups/rangkul", new Date()),
						...lookAtBackupDatabase(
							config.databaseUrl,
							process.env.RANGKUL_BACKUP_DATABASE_URL,
						),
					]
				: []),
			...(await lookAtMail(config.mail)),
			...(await lookAtProvider(config)),
			...(await lookAtFiles(config)),
			await lookAtScanner(config.clamd),
			await lookAtPasswords(),
			await lookAtReadiness(config),
			...(await ofData()),
		];
	} catch (error) {
		if (!(error instanceof WrongSetting)) throw error;
		return [
			toMend(
				"settings",
				error.message,
				"Set it as the sentence says, and ask again.",
			),
		];
	}
}

/** A serving site looks at its own data; otherwise they are opened here. */
async function ofData(): Promise<Finding[]> {
	const { toMend } = await import("../doctor/finding.ts");
	const { runErrand } = await import("../errands.ts");
	try {
		return Findings.parse(
			await runErrand("doctor", readConfig(process.env, root)),
		);
	} catch (error) {
		if (error instanceof WrongSetting) throw error;
		return [
			toMend(
				"database",
				`The data could not be opened: ${saysOf(error)}`,
				"See that the database runs and that DATABASE_URL names it, its user and its password rightly.",
			),
		];
	}
}

/** What lies beneath, where several addresses were tried in vain. */
const saysOf = (error: unknown): string => {
	if (error instanceof AggregateError) return saysOf(error.errors[0]);
	return error instanceof Error ? error.message : String(error);
};

const Findings = z.array(
	z
		.object({
			about: z.string(),
			state: z.enum(["well", "note", "mend"]),
			says: z.string(),
			mend: z.string().optional(),
		})
		.transform(
			({ mend, ...finding }): Finding =>
				mend === undefined ? finding : { ...finding, mend },
		),
);
