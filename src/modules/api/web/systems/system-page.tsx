import { isScope, type System, scopes } from "#api";
import { emptyForm } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { Meta, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Frame, SystemTag } from "./frame.tsx";

interface SystemPageProps {
	readonly view: View;
	readonly system: System;
}

/** One program: whose it is, what it may, and how it is given another secret or ended. */
export const SystemPage = ({ view, system }: SystemPageProps) => {
	const { t, lang } = view;
	const { id, unit, endedAt, beforeUntil } = system;
	return (
		<Frame
			view={view}
			title={system.name}
			lead={t("api.systems.one.lead", { unit: unit?.name ?? "" })}
			state={emptyForm}
			below
		>
			<Facts
				facts={[
					{
						term: t("api.systems.state"),
						is: <SystemTag view={view} system={system} />,
					},
					{
						term: t("api.systems.client"),
						is: <code class="words">{id}</code>,
					},
					{
						term: t("api.systems.scopes"),
						is: system.scopes
							.map((scope) =>
								isScope(scope) ? scopes[scope].title[lang] : scope,
							)
							.join(", "),
					},
					{ term: t("api.systems.contact"), is: system.contact },
					{ term: t("api.systems.since"), is: moment(lang, system.madeAt) },
					...(endedAt
						? [{ term: t("api.systems.ended-at"), is: moment(lang, endedAt) }]
						: []),
					...(beforeUntil && beforeUntil > view.now
						? [
								{
									term: t("api.systems.overlap"),
									is: moment(lang, beforeUntil),
								},
							]
						: []),
				]}
			/>
			{endedAt === null && (
				<>
					<Row>
						<Form
							view={view}
							action={link(view, "/kelola/sistem/:id/kunci", { id })}
							look="row"
							label={t("api.systems.rotate")}
						>
							<Button kind="outlined">{t("api.systems.rotate")}</Button>
						</Form>
						<Form
							view={view}
							action={link(view, "/kelola/sistem/:id/akhiri", { id })}
							look="row"
							label={t("api.systems.end")}
						>
							<Button kind="danger">{t("api.systems.end")}</Button>
						</Form>
					</Row>
					<Meta>{t("api.systems.end.says")}</Meta>
				</>
			)}
		</Frame>
	);
};
