import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	type AsTold,
	type Breach,
	breachesFile,
	breachFields as fields,
	untold,
} from "#personal-data";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden, LinkButton, TextArea } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { BreachClock, BreachFacts, BreachTag } from "./breach-words.tsx";

export const breachDeeds = [
	"pemberitahuan-lembaga",
	"pemberitahuan-orang",
	"pengumuman",
	"penurunan",
	"penutupan",
	"pengguguran",
] as const;
export type BreachDeed = (typeof breachDeeds)[number];

interface BreachPageProps {
	readonly view: View;
	readonly breach: Breach;
	/** What was told in writing. */
	readonly asTold: readonly AsTold[];
	readonly state: FormState;
	readonly once: string;
}

/** One breach for the officer: whom to tell until when, then what is known. */
export const BreachPage = (props: BreachPageProps) => {
	const { view, breach, state } = props;
	const { t, lang } = view;
	const address = { breach: breach.id };
	return (
		<OfficerLayout
			view={view}
			title={breach.title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("personal-data.breach.desk"),
									href: link(view, "/data-pribadi/kegagalan/meja", {}),
								},
								{ name: breach.title },
							]}
						/>
					}
					title={breach.title}
					below={<BreachTag view={view} breach={breach} />}
				/>
			}
		>
			{breach.why && <Notice kind="info">{breach.why}</Notice>}
			<Section id="beri-tahu" title={t("personal-data.breach.tell")}>
				<BreachClock view={view} breach={breach} />
				<Facts
					facts={(["body", "people", "public"] as const).map((whom) => {
						const at = {
							body: breach.toldBodyAt,
							people: breach.toldPeopleAt,
							public: breach.publishedAt,
						}[whom];
						return {
							term: t(`personal-data.breach.whom.${whom}`),
							is: at ? moment(lang, at) : t("personal-data.breach.not-yet"),
						};
					})}
				/>
				<Tell {...props} />
				{props.asTold.map(({ whom, at, told }) => (
					<Fold
						summary={t(`personal-data.breach.as-told.${whom}`, {
							when: moment(lang, at),
						})}
					>
						<p>
							<strong>{told.title}</strong>
						</p>
						<BreachFacts view={view} breach={told} />
					</Fold>
				))}
			</Section>
			<Section id="diketahui" title={t("personal-data.breach.known")}>
				<BreachFacts view={view} breach={breach} />
				<Row>
					{breach.state === "open" && (
						<LinkButton
							kind="outlined"
							href={link(
								view,
								"/data-pribadi/kegagalan/meja/:breach/ubah",
								address,
							)}
						>
							{t("personal-data.breach.change")}
						</LinkButton>
					)}
					<LinkButton
						kind="outlined"
						href={link(
							view,
							"/data-pribadi/kegagalan/meja/:breach/surat",
							address,
						)}
					>
						{t("personal-data.breach.letter")}
					</LinkButton>
				</Row>
			</Section>
			{breach.state === "open" && <End {...props} />}
		</OfficerLayout>
	);
};

const Tell = (props: BreachPageProps) => {
	const { view, breach } = props;
	const { t, lang } = view;
	const wait = untold(breach);
	const open = breach.state === "open";
	return (
		<Hug tone={wait.length > 0 && open ? "warn" : "calm"}>
			<Meta>{say(breachesFile().public, lang)}</Meta>
			<Row>
				{open && wait.includes("body") && (
					<Deed {...props} deed="pemberitahuan-lembaga">
						<Button>
							{t("personal-data.breach.deed.pemberitahuan-lembaga")}
						</Button>
					</Deed>
				)}
				{open && wait.includes("people") && (
					<Deed {...props} deed="pemberitahuan-orang">
						<Button>
							{t("personal-data.breach.deed.pemberitahuan-orang")}
						</Button>
					</Deed>
				)}
				{breach.state !== "no-breach" &&
					(breach.publishedAt ? (
						<Deed {...props} deed="penurunan">
							<Button kind="outlined">
								{t("personal-data.breach.deed.penurunan")}
							</Button>
						</Deed>
					) : (
						<Deed {...props} deed="pengumuman">
							<Button kind="outlined">
								{t("personal-data.breach.deed.pengumuman")}
							</Button>
						</Deed>
					))}
			</Row>
		</Hug>
	);
};

const End = (props: BreachPageProps) => {
	const { view, breach, state } = props;
	const { t } = view;
	return (
		<Section id="akhir" title={t("personal-data.breach.end")}>
			{untold(breach).length === 0 && (
				<Deed {...props} deed="penutupan">
					<div>
						<Button>{t("personal-data.breach.deed.penutupan")}</Button>
					</div>
				</Deed>
			)}
			<Fold
				summary={t("personal-data.breach.deed.pengguguran")}
				open={state.problems.length > 0}
			>
				<Deed {...props} deed="pengguguran">
					<TextArea
						view={view}
						state={state}
						name={fields.why}
						label={t("personal-data.breach.why")}
						rows={2}
					/>
					<div>
						<Button kind="danger">
							{t("personal-data.breach.deed.pengguguran")}
						</Button>
					</div>
				</Deed>
			</Fold>
		</Section>
	);
};

const Deed = ({
	view,
	breach,
	deed,
	once,
	children,
}: BreachPageProps & {
	readonly deed: BreachDeed;
	readonly children: Content;
}) => (
	<Form
		view={view}
		action={`${link(view, "/data-pribadi/kegagalan/meja/:breach", { breach: breach.id })}/${deed}`}
		once={`${once}-${deed}`}
		label={view.t(`personal-data.breach.deed.${deed}`)}
	>
		<Hidden name={fields.version} value={String(breach.version)} />
		{children}
	</Form>
);

/** The written notice of art. 46, on paper: to people and to the body. */
export const BreachLetter = ({
	view,
	breach,
}: Pick<BreachPageProps, "view" | "breach">) => {
	const { t } = view;
	return (
		<PrintSheet
			view={view}
			title={t("personal-data.breach.letter")}
			back={{
				name: breach.title,
				href: link(view, "/data-pribadi/kegagalan/meja/:breach", {
					breach: breach.id,
				}),
			}}
			staff
		>
			<Sheet>
				<h1>{t("personal-data.breach.letter")}</h1>
				<p>{t("personal-data.breach.letter.lead")}</p>
				<h2>{breach.title}</h2>
				<BreachFacts view={view} breach={breach} />
				<p>{t("personal-data.breach.letter.ask")}</p>
			</Sheet>
		</PrintSheet>
	);
};
