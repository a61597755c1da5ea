import type { CharterImpact } from '../../../content/engine/charter/impact.ts';
import { moduleTexts } from '../../ui/parts/module-texts.ts';
import { Rich } from '../../ui/parts/rich.tsx';
import { td } from '../texts.ts';

type Scene = CharterImpact['scenes'][number];
type Citation = CharterImpact['citations'][number];

function SceneLine({ scene: { module, step, dropped, gained, left } }: { scene: Scene }) {
  const texts = moduleTexts(module);
  const said = texts?.steps[step];
  const label = (id: string) => said?.options?.[id]?.label ?? id;
  return (
    <li>
      <b>{texts?.title ?? module}</b>
      {said?.ask && (
        <>
          {' · '}
          <Rich text={said.ask} />
        </>
      )}
      <ul>
        {dropped.map((id) => (
          <li key={id}>
            {td('charter.scenes.dropped')} <em>{label(id)}</em>
          </li>
        ))}
        {gained.map((id) => (
          <li key={id}>
            {td('charter.scenes.gained')} <em>{label(id)}</em>
          </li>
        ))}
        <li class="muted">{td('charter.scenes.left', { count: left })}</li>
      </ul>
    </li>
  );
}

/** Explanations that cite an article, gathered by the place where they are read. */
function CitationLines({ citations }: { citations: readonly Citation[] }) {
  const modules = [...new Set(citations.map(({ module }) => module))];
  return (
    <>
      <h3>{td('charter.scenes.citations')}</h3>
      <p class="hint">{td('charter.scenes.citationsText')}</p>
      <ul>
        {modules.map((module) => (
          <li key={module}>
            <b>{moduleTexts(module)?.title ?? module}</b>
            {' · '}
            {td('charter.scenes.cited', { count: citations.filter((one) => one.module === module).length })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a change takes from the stories, and what it gives them. */
export function Scenes({ scenes, citations }: Pick<CharterImpact, 'scenes' | 'citations'>) {
  if (scenes.length + citations.length === 0) return <p>{td('charter.scenes.none')}</p>;
  return (
    <div class="charter-scenes">
      {scenes.length > 0 && (
        <ul>
          {scenes.map((scene) => (
            <SceneLine key={`${scene.module} ${scene.step}`} scene={scene} />
          ))}
        </ul>
      )}
      {citations.length > 0 && <CitationLines citations={citations} />}
    </div>
  );
}
