import type { MailSettings } from "#platform/config.ts";
import { mailProblem } from "#platform/mail.ts";
import { type Finding, toMend, well } from "./finding.ts";

/** Whether the mail server is there and takes us; nothing where no mail is sent. Sends nothing. */
export async function lookAtMail(
	settings: MailSettings | null,
): Promise<Finding[]> {
	if (settings === null) return [];
	const problem = await mailProblem(settings);
	return [
		problem === null
			? well("mail-server", "The mail server is there and takes us.")
			: toMend(
					"mail-server",
					`The mail server does not take us: ${problem}.`,
					"See that RANGKUL_SMTP_URL names the right host, port, user and password, and that this machine may reach it.",
				),
	];
}
