import { near } from './pattern.ts';
import type { Phrase } from './pattern.ts';

/** GitHub's private reports, by language. */
export const FOREIGN_PRIVATE_REPORT: readonly Phrase[] = [
  near(0, /private (?:security|vulnerability) (?:issue|report)/),
  near(
    40,
    /(?:github|代码托管|仓库|倉庫|gitee|gitlab)/,
    /(?:安全(?:性)?(?:公告|摘要|建议|通告|报告)|私密|私有|私人)/,
  ),
  near(20, /(?:私密|私有|私下)/, /(?:报告|通道|渠道)/, /(?:功能|github|提交|联系)/),
  near(20, /security advisor/, /(?:사용|이용|使用|を使|利用)/),
  near(40, /github/, /(?:私下|私人)/),
  near(
    60,
    /(?:signalement|canal|reporte|informe|relat[oó]\w{0,4}|segnalazione|aviso|notificaci[oó]n) priv\S{1,3}/,
    /(?:github|security advisor)/,
  ),
  near(60, /github'?s? private/, /(?:advisor|melde|meldung|schwachstelle|vulnerab)/),
  near(
    60,
    /(?:contatt|contact|segnal|report|escrib|scriv|invi|envi|avis)/,
    /github security advisor/,
  ),
  near(
    40,
    /(?:使用|通过|透過|利用|사용|\busa\b|\buse\b|\busar|utiliza|\bnutze|verwende|utilisez|используйте|\büber\b|\bvia\b|mediante|através|\bpel[oa]\b|tramite|\bpar\b|przez|через|contatt|contact)/,
    /security[- ]advisor/,
  ),
  near(40, /github/, /(?:セキュリティ\s?アドバイザリ|プライベート|非公開)/),
  near(40, /(?:github|깃허브)/, /(?:보안 ?권고|비공개|보안 탭)/),
  near(
    60,
    /(?:signalement|signaler|rapport|segnala|relat|reporte|informe|denúncia|canal|função|función|recurso|melde|meldung|zgłosz|zgłasza|melding|сообщени|отч[её]т)/,
    /(?:privé|privat|privad|vertraulich|prywatn|приватн|confiden)/,
    /github|security[- ]advisor/,
  ),
  near(
    20,
    /\b(?:use|usa|uses|usar|utiliza|utilice|utilisez|nutze|nutzen|verwende|użyj|skorzystaj|используйте|gebruik)/,
    /(?:prywatn\S{0,4} zgłosz|privat\S{0,2} (?:melde|sicherheits|schwachstellen|segnala)|signalement privé|приватн\S{0,4} (?:отч|сообщ)|relat\S{1,4} privad|reporte privad|segnalazion\S privat)/,
  ),
  near(
    40,
    /(?:\baba|onglet|pestaña|scheda|reiter|zakład|вкладк|\btab\b|github|\bselec|\bcliqu|\bclic|\bklick|\bklikn|нажм|\bpuis|\bpoi\b|\bdann\b|→)/,
    /report a vulnerability/,
  ),
  near(60, /github/, /(?:рекомендаци[йи] по безопасности|приватн|консультаци|вкладк)/),
  near(60, /(?:рекомендаци[йи] по безопасности|приватн\S{0,4} (?:отч|сообщ))/, /github/),
  near(
    60,
    /(?:sicherheitshinweis|sicherheitsmeldung|conseil de sécurité|avis de sécurité|aviso de seguridad|asesoramiento de seguridad|comunicado de segurança|aviso de segurança|avviso di sicurezza|beveiligingsadvies)/,
    /(?:github|advisor)/,
  ),
  near(
    40,
    /github/,
    /(?:private (?:schwachstellen|vulnerability)|privatbericht|signalement privé|informes? privad|reporte privad|relat\S{1,6} privad|segnalazion\S privat)/,
  ),
];
