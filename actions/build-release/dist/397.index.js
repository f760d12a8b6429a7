exports.id=397,exports.ids=[397],exports.modules={6397:(module=>{module.exports=eval("require")("kerberos")})};
