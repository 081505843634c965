import {
	limits,
	type MadeCode,
	type PersonFile,
	type Purpose,
	roleNamed,
} from "#identity";
import { Facts } from "#ui/facts.tsx";
import { moment } from "#ui/format.ts";
import { Code, Meta, NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface CodeSheetProps {
	readonly view: View;
	readonly person: PersonFile;
	readonly purpose: Purpose;
	readonly made: MadeCode;
	/** Where the site is reached from outside. */
	readonly origin: string;
}

/** The sheet that is handed over. The code is on it, and nowhere else ever again. */
export const CodeSheet = (props: CodeSheetProps) => {
	const { view, person, purpose } = props;
	const { t } = view;
	const title = t("identity.sheet.title", { purpose, name: person.name });
	return (
		<PrintSheet
			view={view}
			title={title}
			back={{
				name: t("identity.sheet.back", { name: person.name }),
				href: link(view, "/kelola/orang/:person", { person: person.id }),
			}}
		>
			<NoPrint>
				<Notice kind="warn" title={t("identity.sheet.once")}>
					{t("identity.sheet.once-says")}
				</Notice>
			</NoPrint>
			<Sheet framed>
				<div class="in-cert stack">
					<h1>{title}</h1>
					<Paper {...props} />
				</div>
			</Sheet>
		</PrintSheet>
	);
};

const Paper = ({ view, person, made, origin }: CodeSheetProps) => {
	const { t, lang } = view;
	const address = `${origin}/undangan`.replace(/^https?:\/\//, "");
	return (
		<>
			<div>
				<Meta>{t("identity.sheet.code")}</Meta>
				<Code large>{made.code}</Code>
			</div>
			<Facts
				facts={[
					{
						term: t("identity.sheet.user-name"),
						is: <Code>{person.userName}</Code>,
					},
					{ term: t("identity.sheet.address"), is: <Code>{address}</Code> },
					{ term: t("identity.sheet.until"), is: moment(lang, made.until) },
				]}
			/>
			<h2>{t("identity.sheet.how")}</h2>
			<ol>
				<li>{t("identity.sheet.step-1", { address })}</li>
				<li>{t("identity.sheet.step-2")}</li>
				<li>
					{t("identity.sheet.step-3", { least: limits.password.atLeast })}
				</li>
				<li>
					{t("identity.sheet.step-4", {
						factor: needsFactor(person) ? "yes" : "no",
					})}
				</li>
			</ol>
			<p>
				<strong>{t("identity.sheet.never")}</strong>
			</p>
		</>
	);
};

const needsFactor = ({ roles, today }: PersonFile): boolean =>
	roles.some(
		({ role, until }) =>
			(until === null || until > today) && roleNamed(role).needsSecondFactor,
	);
