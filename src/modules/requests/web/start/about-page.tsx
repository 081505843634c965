import { say } from "#kernel/text.ts";
import { timedSteps } from "#procedures";
import { limitInWords } from "#procedures/web";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { UnverifiedTag } from "#ui/unverified.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Offer, RequestProcedure } from "../../index.ts";

interface AboutPageProps {
	readonly view: View;
	readonly rule: RequestProcedure;
	/** Offices that take it in, by name. */
	readonly offices: readonly { readonly unit: Unit; readonly offer: Offer }[];
}

/** What one asks for, what to bring, what happens then, and where. */
export const AboutPage = ({ view, rule, offices }: AboutPageProps) => {
	const { t, lang } = view;
	const title = say(rule.title, lang);
	const { papers, stages, oral, elsewhere } = rule.request;
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={say(rule.about, lang)}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{ name: t("requests.home"), href: inLanguage(lang, "/") },
								{
									name: t("requests.list.title"),
									href: link(view, "/permohonan", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={say(rule.about, lang)}
				/>
			}
		>
			<Section id="kantor" title={t("requests.about.where")}>
				{offices.length === 0 ? (
					<EmptyState title={t("requests.about.nowhere")} level={3}>
						{t("requests.about.nowhere.says")}
					</EmptyState>
				) : (
					<List>
						{offices.map(({ unit, offer }) => (
							<ListRow
								name={t("requests.about.ask-at", { unit: unit.name })}
								href={link(view, "/permohonan/:service/ke/:unit", {
									service: rule.id,
									unit: unit.slug,
								})}
								says={
									offer.promisedDays === null
										? undefined
										: t("requests.about.promised", { n: offer.promisedDays })
								}
							/>
						))}
					</List>
				)}
				{oral && <p>{t("requests.about.oral")}</p>}
			</Section>
			{papers.length > 0 && (
				<Section id="surat" title={t("requests.about.bring")}>
					<Facts
						facts={papers.map(({ label, help, required, group }) => ({
							term: say(label, lang),
							is: help
								? say(help, lang)
								: t(
										required
											? "requests.about.needed"
											: papers.some(
														(other) => other.group === group && other.required,
													)
												? "requests.about.instead"
												: "requests.about.if-there",
									),
						}))}
					/>
				</Section>
			)}
			<Section id="langkah" title={t("requests.about.then")}>
				<ol>
					{stages
						.filter(
							({ ends, waits }) =>
								ends === "granted" ||
								(ends === undefined && waits === "office"),
						)
						.map((stage) => (
							<li>
								<strong>{say(stage.title, lang)}</strong>
								<br />
								{say(stage.says, lang)}
							</li>
						))}
				</ol>
				{timedSteps(rule).map(({ title: step, limit }) => (
					<p>
						{t("requests.about.limit", {
							step: say(step, lang),
							days: limitInWords(view, limit),
						})}
					</p>
				))}
				<Meta>
					{rule.basis.map(({ regulation }) => regulation).join("; ")}{" "}
					{!rule.verified && <UnverifiedTag view={view} />}{" "}
					<a href={link(view, "/prosedur/:procedure", { procedure: rule.id })}>
						{t("requests.about.rule")}
					</a>
				</Meta>
			</Section>
			{elsewhere && (
				<p>
					{say(elsewhere.says, lang)}{" "}
					<a href={elsewhere.href}>{new URL(elsewhere.href).host}</a>
				</p>
			)}
		</CitizenLayout>
	);
};
