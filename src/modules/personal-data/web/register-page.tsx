import { say } from "#kernel/text.ts";
import { type Activity, keptSays, type Register } from "#personal-data";
import type { Settings } from "#settings";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, Fold, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { specificOf } from "./specific.ts";

interface RegisterPageProps {
	readonly view: View;
	readonly register: Register;
	readonly keptYears: Settings["keptYears"];
}

/** All of the register, down to the columns. */
export const RegisterPage = ({
	view,
	register,
	keptYears,
}: RegisterPageProps) => {
	const { t, lang } = view;
	const { version, verified, sources, activities, free } = register;
	return (
		<OfficerLayout
			view={view}
			title={t("personal-data.register")}
			head={
				<PageHead
					title={t("personal-data.register")}
					lead={t("personal-data.register.lead")}
					beside={
						<LinkButton
							kind="outlined"
							icon="download"
							download
							href={link(view, "/kelola/data-pribadi/csv", {})}
						>
							{t("personal-data.download")}
						</LinkButton>
					}
				/>
			}
		>
			<Meta>
				{t("personal-data.register.version", {
					version,
					tables: activities.flatMap(({ holds }) => Object.keys(holds)).length,
					free: free.flatMap(({ of }) => of).length,
				})}{" "}
				{sources.join(" · ")}
			</Meta>
			{!verified && (
				<Unverified view={view}>{t("personal-data.unverified")}</Unverified>
			)}
			{activities.map((one) => (
				<Section id={one.code} title={say(one.title, lang)}>
					<ActivityFacts view={view} activity={one} keptYears={keptYears} />
					<Fold summary={`${t("personal-data.columns")}: ${one.code}`}>
						<Columns view={view} activity={one} />
					</Fold>
				</Section>
			))}
			<Section id="tanpa" title={t("personal-data.free")}>
				<Facts
					facts={free.map(({ why, of }) => ({
						term: say(why, lang),
						is: <Code>{of.join(", ")}</Code>,
					}))}
				/>
			</Section>
		</OfficerLayout>
	);
};

const ActivityFacts = ({
	view,
	activity,
	keptYears,
}: {
	readonly view: View;
	readonly activity: Activity;
	readonly keptYears: Settings["keptYears"];
}) => {
	const { t, lang } = view;
	return (
		<Facts
			facts={[
				{
					term: t("personal-data.purpose"),
					is: say(activity.purpose, lang),
				},
				{
					term: t("personal-data.basis"),
					is: `${t(`personal-data.basis.${activity.basis}`)}. ${activity.law.join("; ")}`,
				},
				{ term: t("personal-data.people"), is: say(activity.people, lang) },
				{ term: t("personal-data.data"), is: say(activity.data, lang) },
				{
					term: t("personal-data.specific"),
					is: specificOf(view, activity),
				},
				{
					term: t("personal-data.recipients"),
					is: say(activity.recipients, lang),
				},
				{
					term: t("personal-data.kept"),
					is: (
						<ul>
							{activity.kept.map((kept) => (
								<li>
									{say(keptSays(kept, keptYears), lang)}{" "}
									{t(`personal-data.ends.${kept.ends}`)}
								</li>
							))}
						</ul>
					),
				},
				{ term: t("personal-data.safety"), is: say(activity.safety, lang) },
				{
					term: t("personal-data.owner"),
					is: t(`personal-data.owner.${activity.owner}`),
				},
			]}
		/>
	);
};

const Columns = ({
	view,
	activity,
}: {
	readonly view: View;
	readonly activity: Activity;
}) => (
	<DataTable
		id={`kolom-${activity.code}`}
		caption={say(activity.title, view.lang)}
		hideCaption
		columns={[
			{
				key: "table",
				label: view.t("personal-data.table"),
				cell: ([table]) => <Code>{table}</Code>,
			},
			{
				key: "columns",
				label: view.t("personal-data.columns"),
				cell: ([, columns]) => <Code>{columns.join(", ")}</Code>,
			},
		]}
		rows={Object.entries(activity.holds)}
	/>
);
