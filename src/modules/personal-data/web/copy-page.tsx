import { say } from "#kernel/text.ts";
import { type CopiedLine, type CopiedPart, copyCodes } from "#personal-data";
import { progressPath, type ReceiptKind } from "#receipts";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface CopyPageProps {
	readonly view: View;
	readonly kind: ReceiptKind;
	readonly parts: readonly CopiedPart[];
}

/** All that is kept under the code that was shown. */
export const CopyPage = ({ view, kind, parts }: CopyPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("personal-data.copy")}
			description={t("personal-data.copy.lead")}
		>
			<PageHead
				title={t("personal-data.copy")}
				lead={t("personal-data.copy.lead")}
			/>
			<Row>
				<LinkButton
					kind="outlined"
					icon="download"
					download
					href={link(view, "/data-pribadi/salinan/json", {})}
				>
					{t("personal-data.copy.json")}
				</LinkButton>
				<LinkButton
					kind="quiet"
					href={inLanguage(view.lang, progressPath(kind))}
				>
					{t("personal-data.copy.mine")}
				</LinkButton>
			</Row>
			{parts.map((part, at) => (
				<Part view={view} part={part} at={at} />
			))}
			<Meta>{t("personal-data.copy.codes")}</Meta>
			<p>
				<a href={link(view, "/data-pribadi", {})}>
					{t("personal-data.copy.rights")}
				</a>
			</p>
		</CitizenLayout>
	);
};

const Part = ({
	view,
	part,
	at,
}: {
	readonly view: View;
	readonly part: CopiedPart;
	readonly at: number;
}) => {
	const { t, lang } = view;
	const lines = part.lines.filter(({ what }) => !copyCodes.includes(what));
	if (lines.length === 0) return null;
	return (
		<Section
			id={`bagian-${at + 1}`}
			title={t(`personal-data.copy.${part.what}`)}
		>
			<Facts
				facts={lines.map((line) => ({
					term: line.called
						? say(line.called, lang)
						: t(`personal-data.copy.${line.what}`),
					is:
						part.what === "held" ? (
							t("personal-data.copy.held.says")
						) : (
							<ToldWords words={inWords(view, line)} />
						),
				}))}
			/>
		</Section>
	);
};

const days: readonly CopiedLine["what"][] = [
	"happened",
	"on",
	"ended",
	"day",
	"until",
];

/** As people read it; the file holds it as machines do. */
const inWords = ({ t, lang }: View, { what, says, is }: CopiedLine): string => {
	if (says === "yes-no")
		return t(is === "yes" ? "personal-data.copy.yes" : "personal-data.copy.no");
	if (says) return say(says, lang);
	return days.includes(what) ? date(lang, is) : is;
};

/** Nobody showed a code here: how to. */
export const NoCodePage = ({ view }: { readonly view: View }) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("personal-data.copy")}
			description={t("personal-data.copy.none")}
		>
			<PageHead
				title={t("personal-data.copy")}
				lead={t("personal-data.copy.none")}
			/>
			<ol>
				<li>
					<a href={link(view, "/lacak", {})}>
						{t("personal-data.copy.none.show")}
					</a>
				</li>
				<li>{t("personal-data.copy.none.back")}</li>
			</ol>
			<p>{t("personal-data.copy.none.lost")}</p>
		</CitizenLayout>
	);
};
