"""The 個人情報管理台帳 (JIS Q 15001:2023 6.1): lines by business unit of data, as a workbook that can be handed in."""
