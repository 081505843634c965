import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { addressOf, type DrawPageProps, nameIn, unitIn } from "./draw-props.ts";

/** Who holds how much now, and the form for when somebody falls ill. */
export const Holders = (props: DrawPageProps) => {
	const { view, round, holdings, pool, state, once } = props;
	const people = [...Map.groupBy(holdings, ({ verifierId }) => verifierId)]
		.map(([id, held]) => ({
			id,
			held,
			open: held.filter(
				({ state }) => state === "verifying" || state === "correcting",
			).length,
		}))
		.sort((a, b) => (nameIn(props, a.id) < nameIn(props, b.id) ? -1 : 1));
	return (
		<Section id="sekarang" title={view.t("assessments.draw-now")}>
			<List>
				{people.map(({ id, held, open }) => (
					<ListRow
						name={nameIn(props, id)}
						says={held
							.map(({ unitId }) => unitIn(props, unitId))
							.sort()
							.join("; ")}
						end={view.t("assessments.draw-holds", {
							n: held.length,
							open,
						})}
					/>
				))}
			</List>
			{pool &&
				people
					.filter(({ open }) => open > 0)
					.map(({ id, open }) => (
						<Fold
							summary={view.t("assessments.draw-replace", {
								name: nameIn(props, id),
							})}
							open={
								state.problems.length > 0 && state.typed.verifikator?.[0] === id
							}
						>
							<Form
								view={view}
								once={`${once}-${id}`}
								label={view.t("assessments.draw-replace", {
									name: nameIn(props, id),
								})}
								action={link(
									view,
									"/undian/:instrument/:year/pengganti",
									addressOf(round),
								)}
							>
								<Hidden name="verifikator" value={id} />
								<TextArea
									view={view}
									state={
										state.typed.verifikator?.[0] === id
											? state
											: { typed: {}, problems: [] }
									}
									name="sebab_ganti"
									within={state.typed.verifikator?.[0] === id ? undefined : id}
									label={view.t("assessments.draw-replace-why")}
									hint={view.t("assessments.draw-replace-hint", { n: open })}
									rows={2}
								/>
								<div>
									<Button kind="outlined">
										{view.t("assessments.draw-replace-do")}
									</Button>
								</div>
							</Form>
						</Fold>
					))}
		</Section>
	);
};
