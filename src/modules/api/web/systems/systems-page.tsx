import { type System, scopeNames, scopes } from "#api";
import type { FormState } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Checkboxes, Field, Form } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Frame, SystemTag } from "./frame.tsx";

interface SystemsPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly systems: readonly System[];
	readonly once: string;
}

/** Every program that may write, and a form for one more. */
export const SystemsPage = ({
	view,
	state,
	systems,
	once,
}: SystemsPageProps) => {
	const { t, lang } = view;
	return (
		<Frame
			view={view}
			title={t("api.systems.title")}
			lead={
				<>
					{t("api.systems.lead")}{" "}
					<a href={link(view, "/api", {})}>{t("api.systems.reference")}</a>
				</>
			}
			state={state}
		>
			{systems.length === 0 ? (
				<EmptyState title={t("api.systems.none")}>
					{t("api.systems.none.says")}
				</EmptyState>
			) : (
				<List>
					{systems.map((system) => (
						<ListRow
							name={system.name}
							href={link(view, "/kelola/sistem/:id", { id: system.id })}
							says={system.unit?.name}
							end={<SystemTag view={view} system={system} />}
						/>
					))}
				</List>
			)}
			<Section id="daftarkan" title={t("api.systems.add")}>
				<Form view={view} action={link(view, "/kelola/sistem", {})} once={once}>
					<Field
						view={view}
						state={state}
						name="nama"
						label={t("api.systems.name")}
						hint={t("api.systems.name.hint")}
						autocomplete="off"
					/>
					<Field
						view={view}
						state={state}
						name="kontak"
						label={t("api.systems.contact")}
						hint={t("api.systems.contact.hint")}
						autocomplete="off"
					/>
					<Field
						view={view}
						state={state}
						name="unit"
						label={t("api.systems.unit")}
						hint={t("api.systems.unit.hint")}
						autocomplete="off"
						spellcheck={false}
					/>
					<Checkboxes
						view={view}
						state={state}
						name="cakupan"
						label={t("api.systems.scopes")}
						options={scopeNames.map((name) => ({
							value: name,
							label: scopes[name].title[lang],
							says: <code>{name}</code>,
						}))}
					/>
					<div>
						<Button>{t("api.systems.add.button")}</Button>
					</div>
				</Form>
			</Section>
		</Frame>
	);
};
