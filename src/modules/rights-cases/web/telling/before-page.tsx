import { LinkButton } from "#ui/form/index.ts";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { RoomLayout } from "#ui/layout/room.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import { Danger } from "./danger.tsx";

interface BeforePageProps {
	readonly view: View;
	/** Something is kept in this browser: it goes on there. */
	readonly begun: boolean;
	/** Somebody wanted to throw away what is not there any more. */
	readonly nothing?: boolean;
}

/** What will happen, who will see it, and what nobody can promise: before anything is asked. */
export const BeforePage = ({ view, begun, nothing }: BeforePageProps) => {
	const { t } = view;
	return (
		<RoomLayout view={view} title={t("rights-cases.room")}>
			<PageHead
				title={t("rights-cases.before.title")}
				lead={t("rights-cases.before.lead")}
				below={<Begin view={view} begun={begun} />}
			/>
			{nothing && (
				<Notice kind="info">{t("rights-cases.let-go.nothing")}</Notice>
			)}
			<Danger view={view} />
			{parts.map(({ id, title, lines }) => (
				<Section id={id} title={t(title)}>
					{id === "jalannya" ? (
						<ol>
							{lines.map((line) => (
								<li>{view.says(line)}</li>
							))}
						</ol>
					) : (
						<ul>
							{lines.map((line) => (
								<li>{view.says(line)}</li>
							))}
						</ul>
					)}
				</Section>
			))}
			<Begin view={view} begun={begun} />
		</RoomLayout>
	);
};

const Begin = ({ view, begun }: BeforePageProps) => {
	const { t } = view;
	return (
		<Row>
			<LinkButton href={link(view, "/ruang/isi/:step", { step: "1" })}>
				{t(begun ? "rights-cases.before.go-on" : "rights-cases.before.begin")}
			</LinkButton>
			<a href={link(view, "/ruang/lembar", {})}>
				{t("rights-cases.before.whole")}
			</a>
		</Row>
	);
};

interface Part {
	readonly id: string;
	readonly title: MessageKey & `rights-cases.before.${string}`;
	readonly lines: readonly MessageKey[];
}

const parts = [
	{
		id: "jalannya",
		title: "rights-cases.before.goes",
		lines: [
			"rights-cases.before.goes.ask",
			"rights-cases.before.goes.check",
			"rights-cases.before.goes.code",
			"rights-cases.before.goes.read",
			"rights-cases.before.goes.answer",
		],
	},
	{
		id: "pembaca",
		title: "rights-cases.before.sees",
		lines: [
			"rights-cases.before.sees.intake",
			"rights-cases.before.sees.accused",
			"rights-cases.before.sees.name",
			"rights-cases.before.sees.server",
			"rights-cases.before.sees.you",
		],
	},
	{
		id: "kode",
		title: "rights-cases.before.code",
		lines: [
			"rights-cases.before.code.once",
			"rights-cases.before.code.lost",
			"rights-cases.before.code.keep",
			"rights-cases.before.code.asked",
		],
	},
	{
		id: "janji",
		title: "rights-cases.before.cannot",
		lines: [
			"rights-cases.before.cannot.guess",
			"rights-cases.before.cannot.device",
			"rights-cases.before.cannot.identity",
			"rights-cases.before.cannot.server",
			"rights-cases.before.cannot.outcome",
		],
	},
	{
		id: "keluar",
		title: "rights-cases.before.leave",
		lines: [
			"rights-cases.before.leave.does",
			"rights-cases.before.leave.keys",
			"rights-cases.before.leave.history",
			"rights-cases.before.leave.back",
		],
	},
] as const satisfies readonly Part[];
