SELECT * FROM events WHERE association = '@ASSOCIATION@' AND member_no = '@MEMBER@';
