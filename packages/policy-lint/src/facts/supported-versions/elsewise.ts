import { near } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

const ELSEWISE: readonly Pattern[] = [
  /(?:vers(?:ões|iones|ions|ioni) (?:suportadas|soportadas|compatibles|supportées|maintenues|supportate)|unterstützte versionen|поддерживаемые версии|支持的?版本|サポート対象(?:の)?バージョン|지원(?:되는)? 버전)\s?[:：]\s?\S/,
  near(
    30,
    /(?:最新|最近|当前|目前|當前)/,
    /(?:版本|版|分支)/,
    /(?:支持|支援|更新|修复|修復|维护|維護)/,
  ),
  near(20, /(?:支持|支援|修复|修復|维护|維護)/, /(?:最新|最近|当前|當前)/, /(?:版本|版|分支)/),
  near(
    30,
    /(?:最新|現行|現在)/,
    /(?:バージョン|版|リリース)/,
    /(?:サポート|セキュリティ|更新|対応|対象|修正|適用)/,
  ),
  near(30, /(?:최신|현재)/, /(?:버전|릴리)/, /(?:지원|업데이트|패치)/),
  near(
    60,
    /(?:последн|текущ|актуальн)/,
    /(?:верси|выпуск|релиз|ветк)/,
    /(?:поддерж|обновл|исправл)/,
  ),
  near(
    60,
    /(?:поддерж|обновл|исправл)/,
    /(?:последн|текущ|актуальн)/,
    /(?:верси|выпуск|релиз|ветк)/,
  ),
  near(
    60,
    /(?:neuest|aktuell|letzt)/,
    /(?:version|release)/,
    /(?:unterstütz|sicherheitsupdate|gepflegt|gewartet|support)/,
  ),
  near(60, /(?:unterstütz|sicherheitsupdate)/, /(?:neuest|aktuell|letzt)/, /(?:version|release)/),
  near(
    60,
    /(?:dernière|récente|actuelle)/,
    /version/,
    /(?:support|prise en charge|mises? à jour|corrig|maintenu)/,
  ),
  near(60, /version/, /(?:récente|actuelle)/, /(?:support|prise|mises? à jour|corrig|maintenu)/),
  near(
    60,
    /(?:última|ultima|reciente|actual)/,
    /(?:versi[óo]n|release)/,
    /(?:soport|compatib|actualizaci|parche|manten|recib)/,
  ),
  near(
    60,
    /versi[óo]n/,
    /(?:reciente|actual)/,
    /(?:soport|compatib|actualizaci|parche|manten|recib)/,
  ),
  near(
    60,
    /(?:última|recente|atual)/,
    /(?:vers[ãa]o|release)/,
    /(?:suport|atualiza|corre|mantid|receb)/,
  ),
  near(60, /vers[ãa]o/, /(?:recente|atual)/, /(?:suport|atualiza|corre|mantid|receb)/),
  near(60, /(?:ultima|recente|corrente)/, /versione/, /(?:support|aggiorn|mantenut)/),
];

/** Whether lower-case text in another language than English says which versions get fixes. */
export function saysWhichVersionsElsewise(lower: string): boolean {
  return ELSEWISE.some((pattern) => pattern.test(lower));
}
