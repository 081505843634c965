import { z } from "zod";
import {
	base,
	groupNames,
	groups,
	mostOnPage,
	type Operation,
	operations,
	problemNames,
	problems,
	rates,
	rateWindow,
	tokenHolds,
} from "#api";
import { say } from "#kernel/text.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

if (rateWindow !== 3_600) throw new Error("the page says an hour");

/** The interface in words, made of the same rows as its description for machines. */
export const ReferencePage = ({ view }: { readonly view: View }) => {
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("api.title")}
			description={t("api.lead")}
		>
			<PageHead title={t("api.title")} lead={t("api.lead")} />
			<p>
				<a href={`${base}/openapi.json`}>{t("api.document")}</a>
			</p>
			<Section id="aturan" title={t("api.rules")}>
				<ul>
					<li>{t("api.rule.base", { base })}</li>
					<li>{t("api.rule.lists", { most: mostOnPage })}</li>
					<li>{t("api.rule.strict")}</li>
					<li>{t("api.rule.bodies")}</li>
					<li>{t("api.rule.etag")}</li>
					<li>{t("api.rule.problems")}</li>
				</ul>
			</Section>
			<Section id="batas" title={t("api.rates")}>
				<ul>
					{Object.values(rates).map(({ most, of }) => (
						<li>{t("api.rate", { n: most, of: say(of, lang) })}</li>
					))}
				</ul>
				<p>{t("api.rates.says")}</p>
			</Section>
			<Section id="menulis" title={t("api.writing")}>
				<p>{t("api.writing.says", { base, n: tokenHolds / 60 })}</p>
			</Section>
			{groupNames.map((group) => (
				<Section id={group} title={say(groups[group], lang)}>
					<List>
						{operations
							.filter((one) => one.group === group)
							.map((operation) => (
								<Described view={view} operation={operation} />
							))}
					</List>
				</Section>
			))}
			<Section id="masalah" title={t("api.problems")}>
				<List>
					{problemNames.map((name) => (
						<ListRow
							name={say(problems[name].title, lang)}
							href={link(view, "/api/masalah/:problem", { problem: name })}
							says={
								<>
									<code>{name}</code> ({problems[name].status})
								</>
							}
						/>
					))}
				</List>
			</Section>
		</CitizenLayout>
	);
};

interface DescribedProps {
	readonly view: View;
	readonly operation: Operation;
}

const Described = ({ view, operation }: DescribedProps) => {
	const { t, lang } = view;
	const { method, path, summary, says, may, query, body } = operation;
	const names = Object.keys(query.shape).join(", ");
	const answers = fieldsOf(operation).join(", ");
	const example = exampleOf(operation);
	return (
		<ListRow
			name={say(summary, lang)}
			says={
				<>
					<code class="words">
						{method} {path}
					</code>
					{names !== "" && <> {t("api.parameters", { names })}.</>}
					{body && (
						<>
							{" "}
							{t("api.fields", { names: Object.keys(body.shape).join(", ") })}.
						</>
					)}
					{may !== "anyone" && <> {t("api.may", { scope: may })}.</>}
					{says && <> {say(says, lang)}</>}
					{answers !== "" && (
						<>
							{" "}
							{t(operation.paged ? "api.answer.items" : "api.answer", {
								names: answers,
							})}
							.
						</>
					)}
					{method === "GET" && (
						<>
							{" "}
							{t("api.example")}{" "}
							<a class="words" href={example}>
								{example}
							</a>
						</>
					)}
				</>
			}
		/>
	);
};

/** Names of what is answered: of each item of a list, or of the one thing. Rows of data have the columns of their dataset. */
function fieldsOf({ answer, paged }: Operation): readonly string[] {
	const whole = shapeOf(answer);
	const items = whole.items;
	const of = paged && items instanceof z.ZodArray ? items.element : answer;
	return Object.keys(shapeOf(of));
}

const shapeOf = (schema: unknown): Readonly<Record<string, unknown>> =>
	schema instanceof z.ZodObject ? schema.shape : {};

/** An address that leads somewhere: each value of the path, and what is asked besides. */
function exampleOf({ path, example, query }: Operation): string {
	const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
		encodeURIComponent(example[name] ?? ""),
	);
	const asked = new URLSearchParams(
		Object.entries(example).filter(([name]) => name in query.shape),
	);
	return asked.size > 0 ? `${base}${filled}?${asked}` : base + filled;
}
